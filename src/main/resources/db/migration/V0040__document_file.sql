-- One row per upload. The content lies in the file directory under its hash, once however often it was uploaded.
CREATE TABLE document_file (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    name       VARCHAR(160) NOT NULL,
    size       BIGINT       NOT NULL,
    sha256     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    media_type VARCHAR(100) NOT NULL,
    stored_at  DATETIME(3)  NOT NULL,
    CONSTRAINT pk_document_file PRIMARY KEY (id),
    CONSTRAINT ck_document_file_size CHECK (size > 0),
    INDEX ix_document_file_sha256 (sha256)
);
