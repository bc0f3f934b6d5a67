-- The register of petitions. One row per unit and year gives the numbers; whoever takes one holds the row until commit, so that
-- a number is there together with its petition or not at all.
CREATE TABLE petition_register (
    id          BIGINT   NOT NULL AUTO_INCREMENT,
    unit_id     BIGINT   NOT NULL,
    year        SMALLINT NOT NULL,
    last_number INT      NOT NULL DEFAULT 0,
    CONSTRAINT pk_petition_register PRIMARY KEY (id),
    CONSTRAINT uq_petition_register UNIQUE (unit_id, year),
    CONSTRAINT fk_petition_register_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id)
);

-- Locked first by whoever opens a register: two first numbers at once would wait for each other in the index.
CREATE TABLE petition_register_opening (
    id TINYINT NOT NULL,
    CONSTRAINT pk_petition_register_opening PRIMARY KEY (id)
);
INSERT INTO petition_register_opening (id) VALUES (1);

-- What came in. Of a sender who is protected the name, address, phone and letter lie in the sealed compartment and nowhere here;
-- `sender_print` then tells the same sender again without telling who it is. `first_answer_due` is the day told to
-- people on the receipt; the limits of the case follow the calendar by themselves.
CREATE TABLE petition (
    id                 BIGINT        NOT NULL AUTO_INCREMENT,
    register_id        BIGINT        NOT NULL,
    unit_id            BIGINT        NOT NULL,
    year               SMALLINT      NOT NULL,
    number             INT           NOT NULL,
    tracking_code      CHAR(12)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel            VARCHAR(20)   NOT NULL,
    received_on        DATE          NOT NULL,
    transferred_from   VARCHAR(200)  NULL,
    sender_kind        VARCHAR(20)   NOT NULL,
    sender_sealed      BOOLEAN       NOT NULL,
    sender_sealed_id   BIGINT        NULL,
    sender_name        VARCHAR(200)  NULL,
    sender_address     VARCHAR(300)  NULL,
    sender_phone       VARCHAR(40)   NULL,
    sender_search      VARCHAR(240)  NULL,
    sender_print       CHAR(40)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    content            VARCHAR(1000) NOT NULL,
    subject            VARCHAR(300)  NOT NULL,
    subject_person_id  BIGINT        NULL,
    subject_unit_id    BIGINT        NULL,
    subject_unit_path  VARCHAR(200)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    search_text        VARCHAR(1800) NOT NULL,
    kind               VARCHAR(30)   NOT NULL,
    classified         BOOLEAN       NOT NULL DEFAULT FALSE,
    file_id            BIGINT        NULL,
    file_sealed_id     BIGINT        NULL,
    state              VARCHAR(20)   NOT NULL,
    handling           VARCHAR(20)   NULL,
    handler            VARCHAR(30)   NULL,
    handler_name       VARCHAR(200)  NULL,
    first_answer_due   DATE          NULL,
    first_answered_on  DATE          NULL,
    closed_on          DATE          NULL,
    closing_note       VARCHAR(1000) NULL,
    earlier_id         BIGINT        NULL,
    split_from_id      BIGINT        NULL,
    visit_id           BIGINT        NULL,
    case_id            BIGINT        NULL,
    recorded_by        BIGINT        NOT NULL,
    recorded_at        DATETIME(3)   NOT NULL,
    CONSTRAINT pk_petition PRIMARY KEY (id),
    CONSTRAINT uq_petition_number UNIQUE (register_id, number),
    CONSTRAINT uq_petition_tracking UNIQUE (tracking_code),
    CONSTRAINT fk_petition_register FOREIGN KEY (register_id) REFERENCES petition_register (id),
    CONSTRAINT fk_petition_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id),
    CONSTRAINT fk_petition_subject_person FOREIGN KEY (subject_person_id) REFERENCES organization_person (id),
    CONSTRAINT fk_petition_subject_unit FOREIGN KEY (subject_unit_id) REFERENCES organization_unit (id),
    CONSTRAINT fk_petition_file FOREIGN KEY (file_id) REFERENCES document_file (id),
    CONSTRAINT fk_petition_earlier FOREIGN KEY (earlier_id) REFERENCES petition (id),
    CONSTRAINT fk_petition_split FOREIGN KEY (split_from_id) REFERENCES petition (id),
    CONSTRAINT fk_petition_recorder FOREIGN KEY (recorded_by) REFERENCES organization_person (id),
    CONSTRAINT ck_petition_number CHECK (number > 0),
    CONSTRAINT ck_petition_sealed CHECK (NOT sender_sealed
        OR (sender_name IS NULL AND sender_address IS NULL AND sender_phone IS NULL AND sender_search IS NULL AND file_id IS NULL)),
    INDEX ix_petition_unit (unit_id, received_on, id),
    INDEX ix_petition_case (case_id),
    INDEX ix_petition_print (unit_id, sender_print),
    INDEX ix_petition_visit (visit_id)
);

-- Words of a petition as numbers, for finding those that are alike: pairs of words of content and subject, syllables of a name, a
-- phone number; nothing of a protected sender.
CREATE TABLE petition_word (
    unit_id     BIGINT NOT NULL,
    word        INT    NOT NULL,
    petition_id BIGINT NOT NULL,
    CONSTRAINT pk_petition_word PRIMARY KEY (unit_id, word, petition_id),
    CONSTRAINT fk_petition_word_petition FOREIGN KEY (petition_id) REFERENCES petition (id),
    INDEX ix_petition_word_petition (petition_id)
);

INSERT INTO procedure_parameter (parameter_key, kind, sort_order) VALUES
    ('petition.first_answer_working_days', 'TIME_LIMIT', 2000),
    ('petition.classify_working_days', 'TIME_LIMIT', 2010),
    ('petition.settle_days', 'TIME_LIMIT', 2020),
    ('petition.answer_working_days', 'TIME_LIMIT', 2030),
    ('petition.urge_working_days', 'TIME_LIMIT', 2040),
    ('reception.days_per_month_commune', 'COUNT', 2050),
    ('reception.days_per_month_province', 'COUNT', 2060),
    ('reception.answer_working_days', 'TIME_LIMIT', 2070);

INSERT INTO procedure_parameter_value (parameter_key, value, unit, legal_basis, certainty, valid_from) VALUES
    ('petition.first_answer_working_days', '10', 'WORKING_DAYS',
     'Quy định 11-QĐi/TW (2019), sửa đổi theo Kết luận 215-KL/TW', 'GOOD', '2025-07-01'),
    ('petition.classify_working_days', '5', 'WORKING_DAYS',
     'Chưa rõ văn bản quy định thời hạn nội bộ; giá trị tạm dùng, trong 10 ngày làm việc của Thông tư 05/2021/TT-TTCP', 'UNSURE', '2025-07-01'),
    ('petition.settle_days', '30', 'DAYS',
     'Áp dụng tương tự thời hạn giải quyết lần đầu theo luật nhà nước; cần xác nhận', 'UNSURE', '2025-07-01'),
    ('petition.answer_working_days', '5', 'WORKING_DAYS',
     'Chưa rõ văn bản quy định; giá trị tạm dùng', 'UNSURE', '2025-07-01'),
    ('petition.urge_working_days', '5', 'WORKING_DAYS',
     'Chưa rõ văn bản quy định; giá trị tạm dùng', 'UNSURE', '2025-07-01'),
    ('reception.days_per_month_commune', '2', NULL,
     'Quy định 11-QĐi/TW (2019), sửa đổi theo Kết luận 215-KL/TW', 'GOOD', '2025-07-01'),
    ('reception.days_per_month_province', '1', NULL,
     'Quy định 11-QĐi/TW (2019), sửa đổi theo Kết luận 215-KL/TW', 'GOOD', '2025-07-01'),
    ('reception.answer_working_days', '10', 'WORKING_DAYS',
     'Quy định 11-QĐi/TW (2019)', 'GOOD', '2025-07-01');

-- One of the administrative papers of 399-QĐ/TW. Its symbol was not seen.
INSERT INTO document_type (type_key, name, name_en, symbol, sort_order) VALUES
    ('transfer-slip', 'Phiếu chuyển', 'Transfer slip', 'PC', 180);
