-- Append-only. In production the portal's database user needs no UPDATE or DELETE on audit_entry.
CREATE TABLE audit_entry (
    seq              BIGINT       NOT NULL,
    at               DATETIME(3)  NOT NULL,
    actor_account_id BIGINT       NULL,
    actor_person_id  BIGINT       NULL,
    actor_name       VARCHAR(64)  NOT NULL,
    action           VARCHAR(100) NOT NULL,
    subject          VARCHAR(200) NOT NULL,
    details          LONGTEXT     NOT NULL,
    previous_hash    CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hash             CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_audit_entry PRIMARY KEY (seq),
    INDEX ix_audit_entry_time (at),
    INDEX ix_audit_entry_actor (actor_account_id, seq),
    INDEX ix_audit_entry_subject (subject, seq),
    INDEX ix_audit_entry_action (action, seq)
);

-- One row: the end of the chain, locked by whoever appends.
CREATE TABLE audit_head (
    id   INT      NOT NULL,
    seq  BIGINT   NOT NULL,
    hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_audit_head PRIMARY KEY (id),
    CONSTRAINT ck_audit_head_single CHECK (id = 1)
);

INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, REPEAT('0', 64));
