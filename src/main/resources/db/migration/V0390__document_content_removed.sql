-- Contents that lost their last file row: taken from the directory once that is committed, and again after a crash.
CREATE TABLE document_content_removed (
    sha256     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    removed_at DATETIME(3) NOT NULL,
    CONSTRAINT pk_document_content_removed PRIMARY KEY (sha256)
);
