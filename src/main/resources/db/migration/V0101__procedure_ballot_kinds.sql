-- Every kind of ballot: several lines on a paper, whom the head chose, who counted. Written once, when the step is handed in;
-- in production the portal's database user needs no UPDATE or DELETE on these tables.

ALTER TABLE procedure_ballot
    ADD COLUMN kind VARCHAR(20) NOT NULL DEFAULT 'APPROVE' AFTER question,
    ADD COLUMN choices INT NOT NULL DEFAULT 1 AFTER legal_basis,
    ADD COLUMN places INT NOT NULL DEFAULT 0 AFTER choices,
    ADD COLUMN go_on INT NOT NULL DEFAULT 0 AFTER places,
    ADD COLUMN head_decides BOOLEAN NOT NULL DEFAULT FALSE AFTER go_on,
    ADD COLUMN all_questions BOOLEAN NOT NULL DEFAULT TRUE AFTER head_decides,
    ADD COLUMN severe VARCHAR(30) NULL AFTER all_questions,
    ADD COLUMN announced BOOLEAN NOT NULL DEFAULT TRUE AFTER severe,
    ADD COLUMN outcome VARCHAR(20) NULL AFTER passed,
    ADD COLUMN head_id BIGINT NULL AFTER outcome,
    ADD COLUMN head_choice VARCHAR(2000) NULL AFTER head_id,
    ADD CONSTRAINT fk_procedure_ballot_head FOREIGN KEY (head_id) REFERENCES organization_person (id);

CREATE TABLE procedure_ballot_line (
    ballot_id BIGINT NOT NULL,
    position INT NOT NULL,
    option_key VARCHAR(100) NOT NULL,
    label VARCHAR(300) NOT NULL,
    own_threshold VARCHAR(30) NULL,
    in_favour INT NULL,
    against INT NULL,
    no_opinion INT NULL,
    chosen INT NULL,
    high INT NULL,
    confident INT NULL,
    low INT NULL,
    PRIMARY KEY (ballot_id, position),
    CONSTRAINT uk_procedure_ballot_line_option UNIQUE (ballot_id, option_key),
    CONSTRAINT fk_procedure_ballot_line_ballot FOREIGN KEY (ballot_id) REFERENCES procedure_ballot (id)
);

-- Who counted. Counts handed in before this table was there have the names in one piece.
CREATE TABLE procedure_ballot_counter (
    ballot_id BIGINT NOT NULL,
    position INT NOT NULL,
    person_id BIGINT NULL,
    person_name VARCHAR(500) NOT NULL,
    leader BOOLEAN NOT NULL,
    PRIMARY KEY (ballot_id, position),
    CONSTRAINT fk_procedure_ballot_counter_ballot FOREIGN KEY (ballot_id) REFERENCES procedure_ballot (id),
    CONSTRAINT fk_procedure_ballot_counter_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    INDEX ix_procedure_ballot_counter_person (person_id, ballot_id)
);

UPDATE procedure_ballot b
    LEFT JOIN procedure_submission s ON s.work_item_id = b.work_item_id
    SET b.outcome = COALESCE(s.outcome, IF(b.passed, 'passed', 'failed'));

INSERT INTO procedure_ballot_line (ballot_id, position, option_key, label, in_favour, against, no_opinion)
    SELECT id, 0, 'question', '', in_favour, against, no_opinion FROM procedure_ballot;

INSERT INTO procedure_ballot_counter (ballot_id, position, person_id, person_name, leader)
    SELECT id, 0, NULL, counting_team, FALSE FROM procedure_ballot WHERE counting_team <> '';

ALTER TABLE procedure_ballot
    MODIFY COLUMN outcome VARCHAR(20) NOT NULL,
    DROP COLUMN in_favour,
    DROP COLUMN against,
    DROP COLUMN no_opinion,
    DROP COLUMN passed,
    DROP COLUMN counting_team;

-- Who is summoned to the vote of a step, and who came. Changed until the count is handed in.
CREATE TABLE procedure_summons (
    id BIGINT NOT NULL AUTO_INCREMENT,
    case_id BIGINT NOT NULL,
    work_item_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    standing VARCHAR(300) NULL,
    attendance VARCHAR(20) NOT NULL,
    replaced_by BIGINT NULL,
    reason VARCHAR(500) NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_procedure_summons_person UNIQUE (work_item_id, person_id),
    CONSTRAINT uk_procedure_summons_replacement UNIQUE (work_item_id, replaced_by),
    CONSTRAINT fk_procedure_summons_case FOREIGN KEY (case_id) REFERENCES procedure_case (id),
    CONSTRAINT fk_procedure_summons_work_item FOREIGN KEY (work_item_id) REFERENCES procedure_work_item (id),
    CONSTRAINT fk_procedure_summons_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    CONSTRAINT fk_procedure_summons_replacement FOREIGN KEY (replaced_by) REFERENCES organization_person (id),
    CONSTRAINT ck_procedure_summons_attendance CHECK (attendance IN ('PRESENT', 'ABSENT', 'EXCUSED', 'REPLACED')),
    CONSTRAINT ck_procedure_summons_replaced CHECK ((attendance = 'REPLACED') = (replaced_by IS NOT NULL))
);
