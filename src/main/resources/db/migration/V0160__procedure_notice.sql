-- What people are told. A row names the case and the step and holds none of their content: that is read when it is shown, by
-- what the person may see then.
CREATE TABLE procedure_notice (
    id BIGINT NOT NULL AUTO_INCREMENT,
    person_id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    case_id BIGINT NOT NULL,
    work_item_id BIGINT NULL,
    created_at DATETIME(3) NOT NULL,
    read_at DATETIME(3) NULL,
    mail_state VARCHAR(10) NOT NULL,
    mail_attempts INT NOT NULL,
    CONSTRAINT pk_procedure_notice PRIMARY KEY (id),
    CONSTRAINT fk_procedure_notice_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    CONSTRAINT fk_procedure_notice_case FOREIGN KEY (case_id) REFERENCES procedure_case (id),
    CONSTRAINT fk_procedure_notice_work_item FOREIGN KEY (work_item_id) REFERENCES procedure_work_item (id),
    INDEX ix_procedure_notice_person (person_id, id),
    INDEX ix_procedure_notice_unread (person_id, read_at, work_item_id),
    INDEX ix_procedure_notice_mail (mail_state, person_id, id)
);

-- How a person wants to be told. Codes and the address of the calendar are kept as hashes.
CREATE TABLE procedure_notice_preference (
    person_id BIGINT NOT NULL,
    mail_mode VARCHAR(10) NOT NULL,
    mail_address VARCHAR(254) NULL,
    new_address VARCHAR(254) NULL,
    code_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    code_expires_at DATETIME(3) NULL,
    code_attempts INT NOT NULL DEFAULT 0,
    last_digest_on DATE NULL,
    calendar_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    CONSTRAINT pk_procedure_notice_preference PRIMARY KEY (person_id),
    CONSTRAINT uq_procedure_notice_preference_calendar UNIQUE (calendar_hash),
    CONSTRAINT fk_procedure_notice_preference_person FOREIGN KEY (person_id) REFERENCES organization_person (id)
);
