-- Types of Party documents (domain §9). The symbol is no key: decision and regulation share it.
CREATE TABLE document_type (
    type_key   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name       VARCHAR(60)  NOT NULL,
    name_en    VARCHAR(60)  NOT NULL,
    symbol     VARCHAR(10)  NOT NULL,
    sort_order INT          NOT NULL,
    CONSTRAINT pk_document_type PRIMARY KEY (type_key)
);

INSERT INTO document_type (type_key, name, name_en, symbol, sort_order) VALUES
    ('resolution', 'Nghị quyết', 'Resolution', 'NQ', 10),
    ('decision', 'Quyết định', 'Decision', 'QĐ', 20),
    ('directive', 'Chỉ thị', 'Directive', 'CT', 30),
    ('conclusion', 'Kết luận', 'Conclusion', 'KL', 40),
    ('working-rules', 'Quy chế', 'Working rules', 'QC', 50),
    ('regulation', 'Quy định', 'Regulation', 'QĐ', 60),
    ('circular', 'Thông tri', 'Circular', 'TT', 70),
    ('guidance', 'Hướng dẫn', 'Guidance', 'HD', 80),
    ('notice', 'Thông báo', 'Notice', 'TB', 90),
    ('report', 'Báo cáo', 'Report', 'BC', 100),
    ('plan', 'Kế hoạch', 'Plan', 'KH', 110),
    ('programme', 'Chương trình', 'Programme', 'CTr', 120),
    ('project', 'Đề án', 'Project', 'ĐA', 130),
    ('option-paper', 'Phương án', 'Option paper', 'PA', 140),
    ('submission', 'Tờ trình', 'Submission', 'TTr', 150),
    ('official-letter', 'Công văn', 'Official letter', 'CV', 160),
    ('minutes', 'Biên bản', 'Minutes', 'BB', 170);

-- The part of the number after the slash. A standing committee has none of its own: its documents carry the committee's.
CREATE TABLE document_organ_symbol (
    organ     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit_kind VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    symbol    VARCHAR(20) NOT NULL,
    certainty VARCHAR(10) NOT NULL,
    CONSTRAINT pk_document_organ_symbol PRIMARY KEY (organ, unit_kind),
    CONSTRAINT ck_document_organ_symbol_certainty CHECK (certainty IN ('GOOD', 'MEDIUM', 'UNSURE'))
);

INSERT INTO document_organ_symbol (organ, unit_kind, symbol, certainty) VALUES
    ('COMMITTEE', 'PROVINCE', 'TU', 'GOOD'),
    ('COMMITTEE', 'COMMUNE', 'ĐU', 'GOOD'),
    ('COMMITTEE', 'WARD', 'ĐU', 'GOOD'),
    ('COMMITTEE', 'SPECIAL_ZONE', 'ĐU', 'GOOD'),
    ('COMMITTEE', 'GRASSROOTS_COMMITTEE', 'ĐU', 'GOOD'),
    ('COMMITTEE', 'GRASSROOTS_CELL', 'CB', 'GOOD'),
    ('COMMITTEE', 'CELL', 'CB', 'GOOD'),
    ('INSPECTION_COMMITTEE', 'PROVINCE', 'UBKT', 'GOOD'),
    ('INSPECTION_COMMITTEE', 'COMMUNE', 'UBKT', 'GOOD'),
    ('INSPECTION_COMMITTEE', 'WARD', 'UBKT', 'GOOD'),
    ('INSPECTION_COMMITTEE', 'SPECIAL_ZONE', 'UBKT', 'GOOD'),
    ('INSPECTION_COMMITTEE', 'GRASSROOTS_COMMITTEE', 'UBKT', 'MEDIUM'),
    ('ORGANIZATION_BOARD', 'PROVINCE', 'BTC', 'MEDIUM'),
    ('ORGANIZATION_BOARD', 'SPECIAL_ZONE', 'BTC', 'MEDIUM'),
    ('OFFICE', 'PROVINCE', 'VPTU', 'MEDIUM'),
    ('OFFICE', 'COMMUNE', 'VPĐU', 'UNSURE'),
    ('OFFICE', 'WARD', 'VPĐU', 'UNSURE'),
    ('OFFICE', 'SPECIAL_ZONE', 'VPĐU', 'UNSURE'),
    ('PARTY_BUILDING_BOARD', 'COMMUNE', 'BXDĐ', 'UNSURE'),
    ('PARTY_BUILDING_BOARD', 'WARD', 'BXDĐ', 'UNSURE');

-- Who may issue which type (399-QĐ/TW, articles 11 and 13; before it 66-QĐ/TW). What no row tells is not known: it is let
-- through and shown as to be confirmed. The article on the commune level was not seen.
CREATE TABLE document_authority (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    body        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    level       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type_key    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    allowed     BOOLEAN      NOT NULL,
    certainty   VARCHAR(10)  NOT NULL,
    legal_basis VARCHAR(300) NOT NULL,
    valid_from  DATE         NOT NULL,
    valid_to    DATE         NULL,
    CONSTRAINT pk_document_authority PRIMARY KEY (id),
    CONSTRAINT uq_document_authority UNIQUE (body, level, type_key, valid_from),
    CONSTRAINT fk_document_authority_type FOREIGN KEY (type_key) REFERENCES document_type (type_key),
    CONSTRAINT ck_document_authority_certainty CHECK (certainty IN ('GOOD', 'MEDIUM', 'UNSURE'))
);

INSERT INTO document_authority (body, level, type_key, allowed, certainty, legal_basis, valid_from)
SELECT 'EXECUTIVE_COMMITTEE', 'GRASSROOTS', type_key, type_key NOT IN ('guidance', 'directive', 'circular'),
       IF(type_key IN ('guidance', 'directive', 'circular', 'working-rules', 'regulation'), 'GOOD', 'MEDIUM'),
       'Quy định 399-QĐ/TW, Điều 11', '2026-01-09'
FROM document_type;
INSERT INTO document_authority (body, level, type_key, allowed, certainty, legal_basis, valid_from) VALUES
    ('STANDING_COMMITTEE', 'GRASSROOTS', 'regulation', TRUE, 'GOOD', 'Quy định 399-QĐ/TW, Điều 11', '2026-01-09'),
    ('STANDING_COMMITTEE', 'GRASSROOTS', 'guidance', TRUE, 'GOOD', 'Quy định 399-QĐ/TW, Điều 11', '2026-01-09'),
    ('STANDING_COMMITTEE', 'GRASSROOTS', 'working-rules', FALSE, 'GOOD', 'Quy định 399-QĐ/TW, Điều 11', '2026-01-09'),
    ('STANDING_COMMITTEE', 'GRASSROOTS', 'directive', FALSE, 'GOOD', 'Quy định 399-QĐ/TW, Điều 11', '2026-01-09'),
    ('STANDING_COMMITTEE', 'GRASSROOTS', 'circular', FALSE, 'GOOD', 'Quy định 399-QĐ/TW, Điều 11', '2026-01-09'),
    ('CELL', 'CELL', 'working-rules', TRUE, 'GOOD', 'Quy định 399-QĐ/TW, Điều 13', '2026-01-09'),
    ('CELL', 'CELL', 'regulation', FALSE, 'GOOD', 'Quy định 399-QĐ/TW, Điều 13', '2026-01-09'),
    ('CELL', 'CELL', 'guidance', FALSE, 'GOOD', 'Quy định 399-QĐ/TW, Điều 13', '2026-01-09'),
    ('CELL', 'CELL', 'directive', FALSE, 'GOOD', 'Quy định 399-QĐ/TW, Điều 13', '2026-01-09'),
    ('CELL', 'CELL', 'circular', FALSE, 'GOOD', 'Quy định 399-QĐ/TW, Điều 13', '2026-01-09');
INSERT INTO document_authority (body, level, type_key, allowed, certainty, legal_basis, valid_from, valid_to) VALUES
    ('CELL', 'CELL', 'working-rules', FALSE, 'GOOD', 'Quy định 66-QĐ/TW', '2017-02-06', '2026-01-08'),
    ('CELL', 'CELL', 'notice', FALSE, 'GOOD', 'Quy định 66-QĐ/TW', '2017-02-06', '2026-01-08'),
    ('CELL', 'CELL', 'conclusion', FALSE, 'GOOD', 'Quy định 66-QĐ/TW', '2017-02-06', '2026-01-08');

-- From the close of one congress to the close of the next. Numbers run on through the whole of it.
CREATE TABLE document_term (
    id        BIGINT      NOT NULL AUTO_INCREMENT,
    unit_id   BIGINT      NOT NULL,
    name      VARCHAR(40) NOT NULL,
    starts_on DATE        NOT NULL,
    ends_on   DATE        NULL,
    CONSTRAINT pk_document_term PRIMARY KEY (id),
    CONSTRAINT uq_document_term_start UNIQUE (unit_id, starts_on),
    CONSTRAINT fk_document_term_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id),
    CONSTRAINT ck_document_term_period CHECK (ends_on IS NULL OR ends_on >= starts_on)
);

-- One row per run of numbers; whoever gives a number locks it until commit, so a number is there together with its document or
-- not at all. `paper_until`: up to here numbers were given on paper before the register was kept here. Incoming documents run in
-- one register per unit, with the organ INCOMING and no type.
CREATE TABLE document_register (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    unit_id     BIGINT      NOT NULL,
    organ       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type_key    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    term_id     BIGINT      NOT NULL,
    paper_until INT         NOT NULL DEFAULT 0,
    last_number INT         NOT NULL DEFAULT 0,
    CONSTRAINT pk_document_register PRIMARY KEY (id),
    CONSTRAINT uq_document_register UNIQUE (unit_id, organ, type_key, term_id),
    CONSTRAINT fk_document_register_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id),
    CONSTRAINT fk_document_register_term FOREIGN KEY (term_id) REFERENCES document_term (id),
    CONSTRAINT ck_document_register_number CHECK (last_number >= paper_until AND paper_until >= 0)
);

-- A number and the document that carries it. Content is written once; afterwards only a reservation is completed and a
-- cancellation added. `case_id` is known to the module above alone.
CREATE TABLE document_outgoing (
    id                BIGINT       NOT NULL AUTO_INCREMENT,
    register_id       BIGINT       NOT NULL,
    number            INT          NOT NULL,
    code              VARCHAR(60)  NOT NULL,
    type_key          VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit_id           BIGINT       NOT NULL,
    unit_path         VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organ             VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    body              VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    origin            VARCHAR(10)  NOT NULL,
    state             VARCHAR(10)  NOT NULL,
    issued_on         DATE         NOT NULL,
    summary           VARCHAR(500) NOT NULL,
    summary_search    VARCHAR(600) NOT NULL,
    recipients        VARCHAR(2000) NOT NULL,
    signatory_id      BIGINT       NULL,
    signatory_name    VARCHAR(100) NOT NULL,
    signatory_title   VARCHAR(150) NOT NULL,
    docx_file_id      BIGINT       NULL,
    docx_sha256       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    pdf_file_id       BIGINT       NULL,
    pdf_sha256        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    verification_code CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    case_id           BIGINT       NULL,
    restricted        BOOLEAN      NOT NULL,
    recorded_by       BIGINT       NOT NULL,
    recorded_at       DATETIME(3)  NOT NULL,
    cancelled_by      BIGINT       NULL,
    cancelled_at      DATETIME(3)  NULL,
    cancel_reason     VARCHAR(1000) NULL,
    CONSTRAINT pk_document_outgoing PRIMARY KEY (id),
    CONSTRAINT uq_document_outgoing_number UNIQUE (register_id, number),
    CONSTRAINT uq_document_outgoing_code UNIQUE (verification_code),
    CONSTRAINT fk_document_outgoing_register FOREIGN KEY (register_id) REFERENCES document_register (id),
    CONSTRAINT fk_document_outgoing_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id),
    CONSTRAINT fk_document_outgoing_docx FOREIGN KEY (docx_file_id) REFERENCES document_file (id),
    CONSTRAINT fk_document_outgoing_pdf FOREIGN KEY (pdf_file_id) REFERENCES document_file (id),
    CONSTRAINT ck_document_outgoing_number CHECK (number > 0),
    CONSTRAINT ck_document_outgoing_state CHECK (state IN ('RESERVED', 'IN_FORCE', 'CANCELLED')),
    INDEX ix_document_outgoing_unit (unit_id, organ, issued_on, id),
    INDEX ix_document_outgoing_path (unit_path, issued_on, id),
    INDEX ix_document_outgoing_date (issued_on, id),
    INDEX ix_document_outgoing_case (case_id, id)
);

CREATE TABLE document_incoming (
    id             BIGINT       NOT NULL AUTO_INCREMENT,
    register_id    BIGINT       NOT NULL,
    number         INT          NOT NULL,
    unit_id        BIGINT       NOT NULL,
    received_on    DATE         NOT NULL,
    sender         VARCHAR(200) NOT NULL,
    sender_number  VARCHAR(60)  NOT NULL,
    sender_date    DATE         NULL,
    summary        VARCHAR(500) NOT NULL,
    search_text    VARCHAR(900) NOT NULL,
    file_id        BIGINT       NULL,
    recorded_by    BIGINT       NOT NULL,
    recorded_at    DATETIME(3)  NOT NULL,
    cancelled_by   BIGINT       NULL,
    cancelled_at   DATETIME(3)  NULL,
    cancel_reason  VARCHAR(1000) NULL,
    CONSTRAINT pk_document_incoming PRIMARY KEY (id),
    CONSTRAINT uq_document_incoming_number UNIQUE (register_id, number),
    CONSTRAINT fk_document_incoming_register FOREIGN KEY (register_id) REFERENCES document_register (id),
    CONSTRAINT fk_document_incoming_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id),
    CONSTRAINT fk_document_incoming_file FOREIGN KEY (file_id) REFERENCES document_file (id),
    CONSTRAINT ck_document_incoming_number CHECK (number > 0),
    INDEX ix_document_incoming_unit (unit_id, received_on, id)
);

-- To whom an incoming document was handed on; several in the course of time, none ever changed.
CREATE TABLE document_handover (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    incoming_id BIGINT       NOT NULL,
    person_id   BIGINT       NOT NULL,
    note        VARCHAR(500) NULL,
    handed_by   BIGINT       NOT NULL,
    handed_at   DATETIME(3)  NOT NULL,
    CONSTRAINT pk_document_handover PRIMARY KEY (id),
    CONSTRAINT fk_document_handover_incoming FOREIGN KEY (incoming_id) REFERENCES document_incoming (id),
    CONSTRAINT fk_document_handover_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    INDEX ix_document_handover_person (person_id, incoming_id)
);
