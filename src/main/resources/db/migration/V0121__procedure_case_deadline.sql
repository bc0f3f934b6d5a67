-- One time limit of one case: of a step (work_item_id) or of the case as a whole (name, the key in procedure.yaml). The values of
-- parameters are kept as they were when it began; pauses and the last day follow from them and what happened.
CREATE TABLE procedure_case_deadline (
    id BIGINT NOT NULL AUTO_INCREMENT,
    case_id BIGINT NOT NULL,
    work_item_id BIGINT NULL,
    name VARCHAR(100) NULL,
    state VARCHAR(20) NOT NULL,
    limit_amount INT NOT NULL,
    limit_unit VARCHAR(20) NOT NULL,
    in_force_on DATE NOT NULL,
    counted_from DATE NOT NULL,
    legal_basis VARCHAR(500) NULL,
    remind_amount INT NULL,
    remind_unit VARCHAR(20) NULL,
    escalate_amount INT NULL,
    escalate_unit VARCHAR(20) NULL,
    escalate_role VARCHAR(100) NULL,
    extensions VARCHAR(300) NOT NULL,
    pauses VARCHAR(4000) NOT NULL,
    -- empty while the clock stands still; then time_left is what was left
    due_on DATE NULL,
    due_provisional BOOLEAN NOT NULL,
    paused_since DATE NULL,
    time_left INT NULL,
    -- what was told about this last day: NONE, DUE_SOON, OVERDUE, ESCALATED
    stage VARCHAR(20) NOT NULL,
    remind_on DATE NULL,
    escalate_on DATE NULL,
    -- the next day on which something is to be told
    next_on DATE NULL,
    closed_on DATE NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_procedure_case_deadline_case FOREIGN KEY (case_id) REFERENCES procedure_case (id),
    CONSTRAINT fk_procedure_case_deadline_item FOREIGN KEY (work_item_id) REFERENCES procedure_work_item (id),
    CONSTRAINT uk_procedure_case_deadline_item UNIQUE (work_item_id),
    INDEX ix_procedure_case_deadline_case (case_id, state),
    INDEX ix_procedure_case_deadline_next (next_on, id)
);

CREATE TABLE procedure_deadline_extension (
    id BIGINT NOT NULL AUTO_INCREMENT,
    deadline_id BIGINT NOT NULL,
    amount INT NOT NULL,
    unit VARCHAR(20) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    due_before DATE NULL,
    due_after DATE NULL,
    extended_by BIGINT NOT NULL,
    extended_by_name VARCHAR(200) NOT NULL,
    extended_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_procedure_deadline_extension_deadline FOREIGN KEY (deadline_id) REFERENCES procedure_case_deadline (id),
    INDEX ix_procedure_deadline_extension_deadline (deadline_id, id)
);

-- What was told about a last day, once each. An escalation waits under candidate_key until it is answered with a remark;
-- it stands as long as the limit is still missed.
CREATE TABLE procedure_deadline_notice (
    id BIGINT NOT NULL AUTO_INCREMENT,
    deadline_id BIGINT NOT NULL,
    case_id BIGINT NOT NULL,
    stage VARCHAR(20) NOT NULL,
    due_on DATE NOT NULL,
    candidate_key VARCHAR(100) NULL,
    standing BOOLEAN NOT NULL,
    given_at DATETIME(3) NOT NULL,
    answered_by BIGINT NULL,
    answered_by_name VARCHAR(200) NULL,
    answered_at DATETIME(3) NULL,
    remark VARCHAR(2000) NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_procedure_deadline_notice_once UNIQUE (deadline_id, stage, due_on),
    CONSTRAINT fk_procedure_deadline_notice_deadline FOREIGN KEY (deadline_id) REFERENCES procedure_case_deadline (id),
    CONSTRAINT fk_procedure_deadline_notice_case FOREIGN KEY (case_id) REFERENCES procedure_case (id),
    INDEX ix_procedure_deadline_notice_list (candidate_key, standing, due_on, id),
    INDEX ix_procedure_deadline_notice_case (case_id, stage, id)
);

-- Inboxes are sorted by whatever ends first: the step's own limit or one of the case.
ALTER TABLE procedure_work_item
    MODIFY due_provisional BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN urgent_on DATE NULL,
    ADD COLUMN case_deadline_id BIGINT NULL;

UPDATE procedure_work_item SET urgent_on = due_on WHERE due_on IS NOT NULL;

ALTER TABLE procedure_work_item
    DROP INDEX ix_procedure_work_item_inbox,
    DROP INDEX ix_procedure_work_item_assignee,
    ADD INDEX ix_procedure_work_item_inbox (state, candidate_key, urgent_on, id),
    ADD INDEX ix_procedure_work_item_assignee (state, assignee_id, urgent_on, id);

INSERT INTO procedure_case_deadline (case_id, work_item_id, state, limit_amount, limit_unit, in_force_on, counted_from, legal_basis,
    extensions, pauses, due_on, due_provisional, stage, next_on)
SELECT case_id, id, 'OPEN', limit_amount, limit_unit, DATE(created_at), counted_from, legal_basis,
    '', '', due_on, due_provisional, 'NONE', due_on + INTERVAL 1 DAY
FROM procedure_work_item
WHERE state = 'OPEN' AND due_on IS NOT NULL AND limit_amount IS NOT NULL AND counted_from IS NOT NULL;

-- The limit itself is now in procedure_case_deadline.
ALTER TABLE procedure_work_item
    DROP COLUMN limit_amount,
    DROP COLUMN limit_unit,
    DROP COLUMN counted_from,
    DROP COLUMN legal_basis;
