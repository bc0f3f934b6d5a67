-- Which case belongs to which other one. The row alone knows: neither case says so in its title, history, papers or trail, so
-- whoever sees only one of them learns nothing of the other.
CREATE TABLE procedure_case_link (
    id             BIGINT        NOT NULL AUTO_INCREMENT,
    from_case      BIGINT        NOT NULL,
    to_case        BIGINT        NOT NULL,
    kind           VARCHAR(20)   NOT NULL,
    -- begun by a step of from_case; such a link stays
    opened         BOOLEAN       NOT NULL,
    reason         VARCHAR(2000) NULL,
    made_by        BIGINT        NOT NULL,
    made_at        DATETIME(3)   NOT NULL,
    removed_by     BIGINT        NULL,
    removed_at     DATETIME(3)   NULL,
    removed_reason VARCHAR(2000) NULL,
    -- 1 as long as it stands, then null, so that the same two may be linked again
    standing       TINYINT       NULL,
    CONSTRAINT pk_procedure_case_link PRIMARY KEY (id),
    CONSTRAINT uq_procedure_case_link_standing UNIQUE (from_case, to_case, kind, standing),
    CONSTRAINT fk_procedure_case_link_from FOREIGN KEY (from_case) REFERENCES procedure_case (id),
    CONSTRAINT fk_procedure_case_link_to FOREIGN KEY (to_case) REFERENCES procedure_case (id),
    CONSTRAINT fk_procedure_case_link_made_by FOREIGN KEY (made_by) REFERENCES organization_person (id),
    CONSTRAINT ck_procedure_case_link_kind CHECK (kind IN ('ORIGIN', 'MERGED', 'SPLIT', 'RELATED')),
    CONSTRAINT ck_procedure_case_link_two CHECK (from_case <> to_case),
    INDEX ix_procedure_case_link_to (to_case, from_case)
);
