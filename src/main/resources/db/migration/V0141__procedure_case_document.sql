-- Documents that steps of a case issued: which of the procedure's documents is which entry of the register. A step done again
-- issues again; the latest counts.
CREATE TABLE procedure_case_document (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    case_id      BIGINT       NOT NULL,
    work_item_id BIGINT       NOT NULL,
    name         VARCHAR(100) NOT NULL,
    document_id  BIGINT       NOT NULL,
    CONSTRAINT pk_procedure_case_document PRIMARY KEY (id),
    CONSTRAINT uq_procedure_case_document_document UNIQUE (document_id),
    CONSTRAINT fk_procedure_case_document_case FOREIGN KEY (case_id) REFERENCES procedure_case (id),
    CONSTRAINT fk_procedure_case_document_work_item FOREIGN KEY (work_item_id) REFERENCES procedure_work_item (id),
    CONSTRAINT fk_procedure_case_document_document FOREIGN KEY (document_id) REFERENCES document_outgoing (id),
    INDEX ix_procedure_case_document_case (case_id, name, id)
);
