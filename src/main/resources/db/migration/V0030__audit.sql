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
    CONSTRAINT audit_entry_pk PRIMARY KEY (seq),
    INDEX audit_entry_by_time (at),
    INDEX audit_entry_by_actor (actor_account_id, seq),
    INDEX audit_entry_by_subject (subject, seq),
    INDEX audit_entry_by_action (action, seq)
);

-- One row: the end of the chain, locked by whoever appends.
CREATE TABLE audit_head (
    id   INT      NOT NULL,
    seq  BIGINT   NOT NULL,
    hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT audit_head_pk PRIMARY KEY (id),
    CONSTRAINT audit_head_single CHECK (id = 1)
);

INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, REPEAT('0', 64));
