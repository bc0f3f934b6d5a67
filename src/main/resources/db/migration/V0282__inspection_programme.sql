-- A yearly or term programme of a committee or its inspection committee.
CREATE TABLE inspection_programme (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    version         INT          NOT NULL DEFAULT 0,
    unit_id         BIGINT       NOT NULL,
    unit_path       VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    body            VARCHAR(30)  NOT NULL,
    year_from       INT          NOT NULL,
    year_to         INT          NOT NULL,
    adopted_on      DATE         NULL,
    decision_number VARCHAR(60)  NULL,
    CONSTRAINT pk_inspection_programme PRIMARY KEY (id),
    CONSTRAINT uq_inspection_programme_period UNIQUE (unit_id, body, year_from, year_to),
    CONSTRAINT fk_inspection_programme_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id),
    CONSTRAINT ck_inspection_programme_body CHECK (body IN ('COMMITTEE', 'INSPECTION_COMMITTEE')),
    CONSTRAINT ck_inspection_programme_years CHECK (year_to >= year_from)
);

CREATE TABLE inspection_programme_item (
    id                BIGINT        NOT NULL AUTO_INCREMENT,
    version           INT           NOT NULL DEFAULT 0,
    programme_id      BIGINT        NOT NULL,
    kind              VARCHAR(20)   NOT NULL,
    subject_kind      VARCHAR(20)   NOT NULL,
    subject_unit_id   BIGINT        NULL,
    subject_person_id BIGINT        NULL,
    content           VARCHAR(1000) NOT NULL,
    planned_year      INT           NOT NULL,
    quarter           INT           NULL,
    removed_on        DATE          NULL,
    CONSTRAINT pk_inspection_programme_item PRIMARY KEY (id),
    CONSTRAINT fk_inspection_programme_item_programme FOREIGN KEY (programme_id) REFERENCES inspection_programme (id),
    CONSTRAINT fk_inspection_programme_item_unit FOREIGN KEY (subject_unit_id) REFERENCES organization_unit (id),
    CONSTRAINT fk_inspection_programme_item_person FOREIGN KEY (subject_person_id) REFERENCES organization_person (id),
    CONSTRAINT ck_inspection_programme_item_kind CHECK (kind IN ('COMPLIANCE', 'SUPERVISION')),
    CONSTRAINT ck_inspection_programme_item_subject CHECK (
        (subject_kind = 'MEMBER' AND subject_person_id IS NOT NULL)
        OR (subject_kind = 'ORGANIZATION' AND subject_unit_id IS NOT NULL)),
    CONSTRAINT ck_inspection_programme_item_quarter CHECK (quarter BETWEEN 1 AND 4),
    INDEX ix_inspection_programme_item_programme (programme_id, planned_year, quarter)
);

-- Every change of an adopted programme, with its reason.
CREATE TABLE inspection_programme_change (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    programme_id BIGINT        NOT NULL,
    item_id      BIGINT        NULL,
    kind         VARCHAR(20)   NOT NULL,
    description  VARCHAR(1500) NOT NULL,
    reason       VARCHAR(1000) NULL,
    changed_by   BIGINT        NOT NULL,
    changed_at   DATETIME(3)   NOT NULL,
    CONSTRAINT pk_inspection_programme_change PRIMARY KEY (id),
    CONSTRAINT fk_inspection_programme_change_programme FOREIGN KEY (programme_id) REFERENCES inspection_programme (id),
    CONSTRAINT fk_inspection_programme_change_person FOREIGN KEY (changed_by) REFERENCES organization_person (id),
    CONSTRAINT ck_inspection_programme_change_kind CHECK (kind IN ('ADOPTED', 'ADDED', 'REMOVED'))
);
