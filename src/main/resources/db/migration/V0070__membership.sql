-- One row per person who is or was a member; a person admitted again keeps the row, the events tell the whole story.
-- `unit_path` repeats the path of the cell so that a subtree of 136,000 members is one range of an index.
CREATE TABLE membership_member (
    id                          BIGINT       NOT NULL AUTO_INCREMENT,
    version                     INT          NOT NULL DEFAULT 0,
    person_id                   BIGINT       NOT NULL,
    cell_id                     BIGINT       NOT NULL,
    unit_path                   VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status                      VARCHAR(20)  NOT NULL,
    admission_decision_number   VARCHAR(60)  NOT NULL,
    admission_decision_date     DATE         NOT NULL,
    ceremony_date               DATE         NULL,
    probation_end               DATE         NULL,
    recognition_decision_number VARCHAR(60)  NULL,
    recognition_decision_date   DATE         NULL,
    official_since              DATE         NULL,
    card_number                 VARCHAR(20)  NULL,
    left_on                     DATE         NULL,
    leaving_reason              VARCHAR(40)  NULL,
    leaving_decision_number     VARCHAR(60)  NULL,
    readmissions                INT          NOT NULL DEFAULT 0,
    exempt_from_activity        BOOLEAN      NOT NULL DEFAULT FALSE,
    active_elsewhere            BOOLEAN      NOT NULL DEFAULT FALSE,
    CONSTRAINT pk_membership_member PRIMARY KEY (id),
    CONSTRAINT uq_membership_member_person UNIQUE (person_id),
    CONSTRAINT uq_membership_member_card UNIQUE (card_number),
    CONSTRAINT fk_membership_member_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    CONSTRAINT fk_membership_member_cell FOREIGN KEY (cell_id) REFERENCES organization_unit (id),
    INDEX ix_membership_member_cell (cell_id, status, official_since),
    INDEX ix_membership_member_path (unit_path, status, person_id)
);

-- Either a member or the executive of a mass organization.
CREATE TABLE membership_introducer (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    member_id    BIGINT      NOT NULL,
    kind         VARCHAR(30) NOT NULL,
    person_id    BIGINT      NULL,
    organization VARCHAR(200) NULL,
    CONSTRAINT pk_membership_introducer PRIMARY KEY (id),
    CONSTRAINT fk_membership_introducer_member FOREIGN KEY (member_id) REFERENCES membership_member (id),
    CONSTRAINT fk_membership_introducer_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    CONSTRAINT ck_membership_introducer_who CHECK ((person_id IS NULL) <> (organization IS NULL))
);

-- Append-only.
CREATE TABLE membership_event (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    member_id       BIGINT       NOT NULL,
    kind            VARCHAR(30)  NOT NULL,
    happened_on     DATE         NOT NULL,
    decision_number VARCHAR(60)  NULL,
    note            VARCHAR(500) NULL,
    cell_id         BIGINT       NOT NULL,
    recorded_at     DATETIME(3)  NOT NULL,
    CONSTRAINT pk_membership_event PRIMARY KEY (id),
    CONSTRAINT fk_membership_event_member FOREIGN KEY (member_id) REFERENCES membership_member (id),
    CONSTRAINT fk_membership_event_cell FOREIGN KEY (cell_id) REFERENCES organization_unit (id),
    INDEX ix_membership_event_member (member_id, happened_on, id)
);

-- The list of sympathizers of a cell.
CREATE TABLE membership_candidate (
    id                    BIGINT       NOT NULL AUTO_INCREMENT,
    version               INT          NOT NULL DEFAULT 0,
    person_id             BIGINT       NOT NULL,
    cell_id               BIGINT       NOT NULL,
    unit_path             VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    listed_on             DATE         NOT NULL,
    removed_on            DATE         NULL,
    removal_reason        VARCHAR(30)  NULL,
    occupation            VARCHAR(150) NOT NULL,
    schooling             VARCHAR(30)  NOT NULL,
    residence             VARCHAR(250) NOT NULL,
    certificate_number    VARCHAR(60)  NULL,
    certificate_issued_on DATE         NULL,
    note                  VARCHAR(500) NULL,
    CONSTRAINT pk_membership_candidate PRIMARY KEY (id),
    CONSTRAINT uq_membership_candidate_listing UNIQUE (person_id, listed_on),
    CONSTRAINT fk_membership_candidate_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    CONSTRAINT fk_membership_candidate_cell FOREIGN KEY (cell_id) REFERENCES organization_unit (id),
    CONSTRAINT ck_membership_candidate_time CHECK (removed_on IS NULL OR removed_on >= listed_on),
    INDEX ix_membership_candidate_cell (cell_id, removed_on)
);
