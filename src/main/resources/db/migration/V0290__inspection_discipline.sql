-- Disciplinary decisions. `person_id` is empty when the unit itself was disciplined. One case comes to one decision; an appeal changes it.
CREATE TABLE inspection_discipline (
    id              BIGINT        NOT NULL AUTO_INCREMENT,
    version         INT           NOT NULL DEFAULT 0,
    person_id       BIGINT        NULL,
    unit_id         BIGINT        NOT NULL,
    unit_path       VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    form            VARCHAR(20)   NOT NULL,
    violation       VARCHAR(4000) NOT NULL,
    violation_class VARCHAR(60)   NULL,
    acted_on        DATE          NULL,
    basis           VARCHAR(500)  NULL,
    decided_by      VARCHAR(30)   NOT NULL,
    last_body       VARCHAR(30)   NOT NULL,
    decided_on      DATE          NOT NULL,
    decision_number VARCHAR(60)   NULL,
    decision_date   DATE          NULL,
    votes           INT           NULL,
    votes_base      INT           NULL,
    announced_on    DATE          NULL,
    effect_on       DATE          NULL,
    effect_ends_on  DATE          NULL,
    ended_on        DATE          NULL,
    held            VARCHAR(80)   NULL,
    state           VARCHAR(20)   NOT NULL,
    case_id         BIGINT        NOT NULL,
    appeal_case_id  BIGINT        NULL,
    CONSTRAINT pk_inspection_discipline PRIMARY KEY (id),
    CONSTRAINT uq_inspection_discipline_case UNIQUE (case_id),
    CONSTRAINT fk_inspection_discipline_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    CONSTRAINT fk_inspection_discipline_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id),
    CONSTRAINT ck_inspection_discipline_form CHECK (form IN ('REPRIMAND', 'WARNING', 'REMOVAL', 'EXPULSION', 'DISSOLUTION')),
    CONSTRAINT ck_inspection_discipline_state CHECK (state IN ('DECIDED', 'IN_FORCE', 'ENDED', 'CANCELLED')),
    INDEX ix_inspection_discipline_path (unit_path, decided_on),
    INDEX ix_inspection_discipline_person (person_id, decided_on),
    INDEX ix_inspection_discipline_decided (decided_on, id)
);

-- Append-only.
CREATE TABLE inspection_discipline_event (
    id              BIGINT        NOT NULL AUTO_INCREMENT,
    discipline_id   BIGINT        NOT NULL,
    kind            VARCHAR(30)   NOT NULL,
    happened_on     DATE          NOT NULL,
    form            VARCHAR(20)   NOT NULL,
    decision_number VARCHAR(60)   NULL,
    note            VARCHAR(2000) NULL,
    recorded_at     DATETIME(3)   NOT NULL,
    CONSTRAINT pk_inspection_discipline_event PRIMARY KEY (id),
    CONSTRAINT fk_inspection_discipline_event FOREIGN KEY (discipline_id) REFERENCES inspection_discipline (id),
    INDEX ix_inspection_discipline_event (discipline_id, id)
);

-- In which case a decision was entered; empty for those that a board entered by hand.
ALTER TABLE cadre_discipline ADD COLUMN case_id BIGINT NULL, ADD INDEX ix_cadre_discipline_case (case_id);
