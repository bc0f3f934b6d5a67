-- The sealed compartment. What is in it can be read with the database and the key file together, never with one of them.
-- The key of a row is random, so that neither a copy of the database nor a list tells what was sealed before what.

CREATE TABLE sealing_key (
    key_id INT NOT NULL,
    check_value VARBINARY(200) NOT NULL,
    first_used_at DATETIME(3) NOT NULL,
    replaced_at DATETIME(3) NULL,
    CONSTRAINT pk_sealing_key PRIMARY KEY (key_id)
);

CREATE TABLE sealing_item (
    id BIGINT NOT NULL,
    owner_kind VARCHAR(40) NOT NULL,
    owner_key VARCHAR(100) NOT NULL,
    key_id INT NOT NULL,
    wrapped_key VARBINARY(1000) NOT NULL,
    content LONGBLOB NULL,
    sealed_by BIGINT NULL,
    sealed_at DATETIME(3) NOT NULL,
    CONSTRAINT pk_sealing_item PRIMARY KEY (id),
    INDEX ix_sealing_item_key (key_id, id),
    INDEX ix_sealing_item_owner (owner_kind, owner_key)
);

-- Who opened what and why; never changed. The reason lies in the compartment too, because people write into it whom they mean.
CREATE TABLE sealing_opening (
    id BIGINT NOT NULL AUTO_INCREMENT,
    owner_kind VARCHAR(40) NOT NULL,
    owner_key VARCHAR(100) NOT NULL,
    items INT NOT NULL,
    person_id BIGINT NULL,
    account_id BIGINT NULL,
    opened_by VARCHAR(200) NOT NULL,
    opened_at DATETIME(3) NOT NULL,
    reason_item BIGINT NOT NULL,
    CONSTRAINT pk_sealing_opening PRIMARY KEY (id),
    CONSTRAINT fk_sealing_opening_reason FOREIGN KEY (reason_item) REFERENCES sealing_item (id),
    INDEX ix_sealing_opening_owner (owner_kind, owner_key, id)
);
