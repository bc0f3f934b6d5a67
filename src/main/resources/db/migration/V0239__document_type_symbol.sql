-- Symbols that a type had in an earlier generation of the official form; the one of today stands in document_type. A regulation was
-- also numbered QĐi before 399-QĐ/TW (domain §9, `17-QĐi/TU`); whether everywhere and since when was not seen.
CREATE TABLE document_type_symbol (
    type_key    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    symbol      VARCHAR(10)  NOT NULL,
    certainty   VARCHAR(10)  NOT NULL,
    legal_basis VARCHAR(300) NOT NULL,
    valid_from  DATE         NOT NULL,
    valid_to    DATE         NOT NULL,
    CONSTRAINT pk_document_type_symbol PRIMARY KEY (type_key, valid_from),
    CONSTRAINT fk_document_type_symbol_type FOREIGN KEY (type_key) REFERENCES document_type (type_key),
    CONSTRAINT ck_document_type_symbol_certainty CHECK (certainty IN ('GOOD', 'MEDIUM', 'UNSURE'))
);
INSERT INTO document_type_symbol (type_key, symbol, certainty, legal_basis, valid_from, valid_to) VALUES
    ('regulation', 'QĐi', 'MEDIUM', 'Quy định 66-QĐ/TW, Hướng dẫn 36-HD/VPTW', '1900-01-01', '2026-01-08');
