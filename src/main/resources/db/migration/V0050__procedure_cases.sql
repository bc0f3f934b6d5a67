-- Case files: the truth of a running procedure. Rows of the engine are found by task_id and instance_id, never joined
-- (the engine's tables have another collation).

CREATE TABLE procedure_case (
    id BIGINT NOT NULL AUTO_INCREMENT,
    number VARCHAR(30) NULL,
    procedure_key VARCHAR(100) NOT NULL,
    definition_id VARCHAR(64) NOT NULL,
    title VARCHAR(300) NOT NULL,
    title_search VARCHAR(400) NOT NULL,
    subject_id BIGINT NULL,
    unit_id BIGINT NOT NULL,
    unit_path VARCHAR(200) NOT NULL,
    confidentiality VARCHAR(20) NOT NULL,
    state VARCHAR(20) NOT NULL,
    end_event VARCHAR(100) NULL,
    instance_id VARCHAR(64) NULL,
    started_by BIGINT NOT NULL,
    started_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    version INT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_procedure_case_number UNIQUE (number),
    CONSTRAINT fk_procedure_case_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id),
    CONSTRAINT fk_procedure_case_subject FOREIGN KEY (subject_id) REFERENCES organization_person (id),
    INDEX ix_procedure_case_unit_path (unit_path, state, id),
    INDEX ix_procedure_case_state (state, id),
    INDEX ix_procedure_case_subject (subject_id, procedure_key, state),
    INDEX ix_procedure_case_unit (unit_id, state, id)
);

CREATE TABLE procedure_work_item (
    id BIGINT NOT NULL AUTO_INCREMENT,
    case_id BIGINT NOT NULL,
    task_id VARCHAR(64) NOT NULL,
    step_id VARCHAR(100) NOT NULL,
    step_name VARCHAR(300) NOT NULL,
    instance_index INT NULL,
    instance_label VARCHAR(300) NULL,
    role VARCHAR(100) NOT NULL,
    candidate_key VARCHAR(100) NOT NULL,
    fallback BOOLEAN NOT NULL,
    assignee_id BIGINT NULL,
    state VARCHAR(20) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    due_on DATE NULL,
    due_provisional BOOLEAN NOT NULL,
    limit_amount INT NULL,
    limit_unit VARCHAR(20) NULL,
    counted_from DATE NULL,
    legal_basis VARCHAR(400) NULL,
    returned BOOLEAN NOT NULL,
    closed_at DATETIME(3) NULL,
    closed_by BIGINT NULL,
    outcome VARCHAR(60) NULL,
    version INT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_procedure_work_item_task UNIQUE (task_id),
    CONSTRAINT fk_procedure_work_item_case FOREIGN KEY (case_id) REFERENCES procedure_case (id),
    -- "what waits for me": one range per position held, in the order in which it is shown
    INDEX ix_procedure_work_item_inbox (state, candidate_key, due_on, id),
    INDEX ix_procedure_work_item_assignee (state, assignee_id, due_on, id),
    INDEX ix_procedure_work_item_done (closed_by, closed_at),
    INDEX ix_procedure_work_item_case (case_id, id)
);

-- What was handed in with a step; written once.
CREATE TABLE procedure_submission (
    id BIGINT NOT NULL AUTO_INCREMENT,
    case_id BIGINT NOT NULL,
    work_item_id BIGINT NULL,
    step_id VARCHAR(100) NOT NULL,
    instance_index INT NULL,
    form VARCHAR(100) NULL,
    outcome VARCHAR(60) NULL,
    outcome_label VARCHAR(200) NULL,
    reason TEXT NULL,
    return_to VARCHAR(100) NULL,
    answers LONGTEXT NOT NULL,
    submitted_by BIGINT NOT NULL,
    submitted_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_procedure_submission_case FOREIGN KEY (case_id) REFERENCES procedure_case (id),
    CONSTRAINT uk_procedure_submission_work_item UNIQUE (work_item_id),
    INDEX ix_procedure_submission_case (case_id, step_id, id)
);

CREATE TABLE procedure_draft (
    work_item_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    answers LONGTEXT NOT NULL,
    saved_at DATETIME(3) NOT NULL,
    PRIMARY KEY (work_item_id, person_id),
    CONSTRAINT fk_procedure_draft_work_item FOREIGN KEY (work_item_id) REFERENCES procedure_work_item (id)
);

CREATE TABLE procedure_case_date (
    case_id BIGINT NOT NULL,
    name VARCHAR(60) NOT NULL,
    day DATE NOT NULL,
    PRIMARY KEY (case_id, name),
    CONSTRAINT fk_procedure_case_date_case FOREIGN KEY (case_id) REFERENCES procedure_case (id)
);

-- The count report as it was written; the result follows from it and the rule, so neither is typed nor kept as text.
CREATE TABLE procedure_ballot (
    id BIGINT NOT NULL AUTO_INCREMENT,
    case_id BIGINT NOT NULL,
    work_item_id BIGINT NOT NULL,
    step_id VARCHAR(100) NOT NULL,
    ballot VARCHAR(100) NOT NULL,
    question VARCHAR(500) NOT NULL,
    electorate VARCHAR(100) NOT NULL,
    threshold VARCHAR(30) NOT NULL,
    quorum VARCHAR(30) NULL,
    base VARCHAR(20) NOT NULL,
    method VARCHAR(20) NOT NULL,
    legal_basis VARCHAR(400) NULL,
    members INT NOT NULL,
    absent_elsewhere INT NOT NULL,
    absent_exempt INT NOT NULL,
    present INT NOT NULL,
    issued INT NOT NULL,
    collected INT NOT NULL,
    valid INT NOT NULL,
    invalid INT NOT NULL,
    in_favour INT NOT NULL,
    against INT NOT NULL,
    no_opinion INT NOT NULL,
    passed BOOLEAN NOT NULL,
    counting_team VARCHAR(500) NULL,
    held_on DATE NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_procedure_ballot_case FOREIGN KEY (case_id) REFERENCES procedure_case (id),
    CONSTRAINT uk_procedure_ballot_work_item UNIQUE (work_item_id),
    INDEX ix_procedure_ballot_case (case_id, ballot, id)
);

CREATE TABLE procedure_paper (
    id BIGINT NOT NULL AUTO_INCREMENT,
    case_id BIGINT NOT NULL,
    work_item_id BIGINT NULL,
    paper VARCHAR(100) NOT NULL,
    file_id BIGINT NOT NULL,
    document_date DATE NULL,
    document_number VARCHAR(60) NULL,
    added_by BIGINT NOT NULL,
    added_at DATETIME(3) NOT NULL,
    removed_by BIGINT NULL,
    removed_at DATETIME(3) NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_procedure_paper_case FOREIGN KEY (case_id) REFERENCES procedure_case (id),
    INDEX ix_procedure_paper_case (case_id, paper, id)
);

-- Who may see a case because their role works on it: every role its procedure names, resolved from the case's unit.
CREATE TABLE procedure_case_access (
    candidate_key VARCHAR(100) NOT NULL,
    case_id BIGINT NOT NULL,
    PRIMARY KEY (candidate_key, case_id),
    CONSTRAINT fk_procedure_case_access_case FOREIGN KEY (case_id) REFERENCES procedure_case (id)
);

CREATE TABLE procedure_participant (
    case_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    PRIMARY KEY (case_id, person_id),
    CONSTRAINT fk_procedure_participant_case FOREIGN KEY (case_id) REFERENCES procedure_case (id),
    INDEX ix_procedure_participant_person (person_id, case_id)
);

-- What happened, in order; never changed.
CREATE TABLE procedure_case_event (
    id BIGINT NOT NULL AUTO_INCREMENT,
    case_id BIGINT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    step_id VARCHAR(100) NULL,
    person_id BIGINT NULL,
    person_name VARCHAR(200) NULL,
    detail VARCHAR(2000) NULL,
    happened_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_procedure_case_event_case FOREIGN KEY (case_id) REFERENCES procedure_case (id),
    INDEX ix_procedure_case_event_case (case_id, id)
);

-- Where the token went, for the diagram.
CREATE TABLE procedure_case_path (
    id BIGINT NOT NULL AUTO_INCREMENT,
    case_id BIGINT NOT NULL,
    element_id VARCHAR(100) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_procedure_case_path_case FOREIGN KEY (case_id) REFERENCES procedure_case (id),
    INDEX ix_procedure_case_path_case (case_id, element_id)
);

-- How far the clock of a demonstration stands ahead; empty in production.
CREATE TABLE procedure_time_travel (
    id TINYINT NOT NULL,
    ahead_seconds BIGINT NOT NULL,
    PRIMARY KEY (id)
);
