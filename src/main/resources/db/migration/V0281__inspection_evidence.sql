-- The evidence log of a case. Rows are written once: a database that refuses to change them keeps the promise for whoever has its keys.
CREATE TABLE inspection_evidence (
    id            BIGINT        NOT NULL AUTO_INCREMENT,
    case_id       BIGINT        NOT NULL,
    number        INT           NOT NULL,
    description   VARCHAR(1000) NOT NULL,
    received_from VARCHAR(200)  NOT NULL,
    received_by   BIGINT        NOT NULL,
    received_on   DATE          NOT NULL,
    file_id       BIGINT        NULL,
    sha256        CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    recorded_by   BIGINT        NOT NULL,
    recorded_at   DATETIME(3)   NOT NULL,
    CONSTRAINT pk_inspection_evidence PRIMARY KEY (id),
    CONSTRAINT uq_inspection_evidence_number UNIQUE (case_id, number),
    CONSTRAINT fk_inspection_evidence_receiver FOREIGN KEY (received_by) REFERENCES organization_person (id),
    CONSTRAINT fk_inspection_evidence_recorder FOREIGN KEY (recorded_by) REFERENCES organization_person (id),
    CONSTRAINT ck_inspection_evidence_file CHECK ((file_id IS NULL) = (sha256 IS NULL))
);

-- What happened to a piece: handed over, returned, opened.
CREATE TABLE inspection_evidence_event (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    evidence_id BIGINT       NOT NULL,
    kind        VARCHAR(20)  NOT NULL,
    person_id   BIGINT       NOT NULL,
    counterpart VARCHAR(200) NULL,
    note        VARCHAR(1000) NULL,
    happened_on DATE         NOT NULL,
    recorded_at DATETIME(3)  NOT NULL,
    CONSTRAINT pk_inspection_evidence_event PRIMARY KEY (id),
    CONSTRAINT fk_inspection_evidence_event_evidence FOREIGN KEY (evidence_id) REFERENCES inspection_evidence (id),
    CONSTRAINT fk_inspection_evidence_event_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    CONSTRAINT ck_inspection_evidence_event_kind CHECK (kind IN ('HANDED_OVER', 'RETURNED', 'OPENED'))
);

CREATE TRIGGER inspection_evidence_never_changes BEFORE UPDATE ON inspection_evidence FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Evidence is never changed';
CREATE TRIGGER inspection_evidence_stays BEFORE DELETE ON inspection_evidence FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Evidence is never deleted';
CREATE TRIGGER inspection_evidence_event_never_changes BEFORE UPDATE ON inspection_evidence_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The custody of evidence is never changed';
CREATE TRIGGER inspection_evidence_event_stays BEFORE DELETE ON inspection_evidence_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The custody of evidence is never deleted';
