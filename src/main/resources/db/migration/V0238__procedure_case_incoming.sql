-- Incoming documents that belong to a case. A link that is taken back stays, with who took it back; `live` is null then, so that
-- the same document can be linked again.
CREATE TABLE procedure_case_incoming (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    case_id     BIGINT      NOT NULL,
    incoming_id BIGINT      NOT NULL,
    live        TINYINT     NULL DEFAULT 1,
    linked_by   BIGINT      NOT NULL,
    linked_at   DATETIME(3) NOT NULL,
    unlinked_by BIGINT      NULL,
    unlinked_at DATETIME(3) NULL,
    CONSTRAINT pk_procedure_case_incoming PRIMARY KEY (id),
    CONSTRAINT uq_procedure_case_incoming UNIQUE (case_id, incoming_id, live),
    CONSTRAINT fk_procedure_case_incoming_case FOREIGN KEY (case_id) REFERENCES procedure_case (id),
    CONSTRAINT fk_procedure_case_incoming_document FOREIGN KEY (incoming_id) REFERENCES document_incoming (id),
    INDEX ix_procedure_case_incoming_document (incoming_id, live)
);
