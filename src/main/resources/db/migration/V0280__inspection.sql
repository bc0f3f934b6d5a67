-- What official statistics ask of the content of an inspection. The codes are what forms hold; texts are in the bundles.
CREATE TABLE inspection_content_class (
    code       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sort_order INT         NOT NULL,
    valid_from DATE        NOT NULL,
    valid_to   DATE        NULL,
    CONSTRAINT pk_inspection_content_class PRIMARY KEY (code)
);

INSERT INTO inspection_content_class (code, sort_order, valid_from) VALUES
    ('workingRules', 10, '2025-07-01'),
    ('ethics', 20, '2025-07-01'),
    ('unity', 30, '2025-07-01'),
    ('forbidden', 40, '2025-07-01'),
    ('population', 50, '2025-07-01'),
    ('corruption', 60, '2025-07-01'),
    ('responsibility', 70, '2025-07-01'),
    ('land', 80, '2025-07-01'),
    ('finance', 90, '2025-07-01'),
    ('assets', 100, '2025-07-01'),
    ('other', 110, '2025-07-01');

-- One inspection or supervision of one subject. `unit_id` is whose body inspects, `subject_path` where the subject belongs: the unit
-- itself, or the cell of a member on the day of the decision.
CREATE TABLE inspection_inspection (
    id                BIGINT       NOT NULL AUTO_INCREMENT,
    version           INT          NOT NULL DEFAULT 0,
    case_id           BIGINT       NULL,
    kind              VARCHAR(20)  NOT NULL,
    unit_id           BIGINT       NOT NULL,
    unit_path         VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    level             VARCHAR(20)  NOT NULL,
    body              VARCHAR(30)  NOT NULL,
    subject_kind      VARCHAR(20)  NOT NULL,
    subject_person_id BIGINT       NULL,
    subject_unit_id   BIGINT       NULL,
    subject_path      VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    subject_search    VARCHAR(300) NOT NULL,
    committee_member  BOOLEAN      NOT NULL,
    content_class     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content           VARCHAR(4000) NULL,
    period_from       DATE         NULL,
    period_to         DATE         NULL,
    decision_number   VARCHAR(60)  NULL,
    decided_on        DATE         NOT NULL,
    due_on            DATE         NULL,
    announced_on      DATE         NULL,
    concluded_on      DATE         NULL,
    result            VARCHAR(20)  NULL,
    violation_found   BOOLEAN      NOT NULL DEFAULT FALSE,
    must_discipline   BOOLEAN      NOT NULL DEFAULT FALSE,
    disciplined_on    DATE         NULL,
    transferred       BOOLEAN      NOT NULL DEFAULT FALSE,
    closed_on         DATE         NULL,
    stopped           BOOLEAN      NOT NULL DEFAULT FALSE,
    programme_item_id BIGINT       NULL,
    CONSTRAINT pk_inspection_inspection PRIMARY KEY (id),
    CONSTRAINT uq_inspection_inspection_case UNIQUE (case_id),
    CONSTRAINT fk_inspection_inspection_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id),
    CONSTRAINT fk_inspection_inspection_person FOREIGN KEY (subject_person_id) REFERENCES organization_person (id),
    CONSTRAINT fk_inspection_inspection_subject FOREIGN KEY (subject_unit_id) REFERENCES organization_unit (id),
    CONSTRAINT fk_inspection_inspection_class FOREIGN KEY (content_class) REFERENCES inspection_content_class (code),
    CONSTRAINT ck_inspection_inspection_kind CHECK (kind IN ('SIGNS', 'COMPLIANCE', 'SUPERVISION', 'CELL')),
    CONSTRAINT ck_inspection_inspection_level CHECK (level IN ('PROVINCE', 'COMMUNE', 'GRASSROOTS', 'CELL')),
    CONSTRAINT ck_inspection_inspection_subject CHECK (
        (subject_kind = 'MEMBER' AND subject_person_id IS NOT NULL)
        OR (subject_kind = 'ORGANIZATION' AND subject_unit_id IS NOT NULL)),
    CONSTRAINT ck_inspection_inspection_result CHECK (
        result IN ('NO_VIOLATION', 'BELOW_DISCIPLINE', 'DISCIPLINE', 'TRANSFERRED')),
    INDEX ix_inspection_inspection_unit (unit_id, decided_on, id),
    INDEX ix_inspection_inspection_path (unit_path, decided_on),
    INDEX ix_inspection_inspection_person (subject_person_id, decided_on),
    INDEX ix_inspection_inspection_item (programme_item_id)
);

-- Who inspects. `left_on` when somebody was taken off the team; what they saw they saw.
CREATE TABLE inspection_team_member (
    inspection_id BIGINT  NOT NULL,
    person_id     BIGINT  NOT NULL,
    head          BOOLEAN NOT NULL,
    CONSTRAINT pk_inspection_team_member PRIMARY KEY (inspection_id, person_id),
    CONSTRAINT fk_inspection_team_member_inspection FOREIGN KEY (inspection_id) REFERENCES inspection_inspection (id),
    CONSTRAINT fk_inspection_team_member_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    INDEX ix_inspection_team_member_person (person_id)
);

-- What the deciding body agreed to change.
CREATE TABLE inspection_change (
    id            BIGINT        NOT NULL AUTO_INCREMENT,
    inspection_id BIGINT        NOT NULL,
    kind          VARCHAR(20)   NOT NULL,
    description   VARCHAR(4000) NOT NULL,
    due_before    DATE          NULL,
    due_after     DATE          NULL,
    approved_on   DATE          NOT NULL,
    CONSTRAINT pk_inspection_change PRIMARY KEY (id),
    CONSTRAINT fk_inspection_change_inspection FOREIGN KEY (inspection_id) REFERENCES inspection_inspection (id),
    CONSTRAINT ck_inspection_change_kind CHECK (kind IN ('CONTENT', 'TIME', 'SUBJECT', 'TEAM'))
);

-- What the conclusion asks somebody to put right.
CREATE TABLE inspection_remedy (
    id            BIGINT        NOT NULL AUTO_INCREMENT,
    version       INT           NOT NULL DEFAULT 0,
    inspection_id BIGINT        NOT NULL,
    number        INT           NOT NULL,
    description   VARCHAR(2000) NOT NULL,
    owner         VARCHAR(200)  NOT NULL,
    due_on        DATE          NOT NULL,
    done_on       DATE          NULL,
    CONSTRAINT pk_inspection_remedy PRIMARY KEY (id),
    CONSTRAINT uq_inspection_remedy_number UNIQUE (inspection_id, number),
    CONSTRAINT fk_inspection_remedy_inspection FOREIGN KEY (inspection_id) REFERENCES inspection_inspection (id),
    INDEX ix_inspection_remedy_due (done_on, due_on)
);
