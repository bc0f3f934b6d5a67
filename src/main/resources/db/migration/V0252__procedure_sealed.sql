-- Where the sealed part of a draft, of answers and of a file lies, and who guards a case. No foreign keys: what was sealed can be
-- erased, and the rest of the case stays.

ALTER TABLE procedure_submission ADD sealed_item BIGINT NULL;
ALTER TABLE procedure_draft ADD sealed_item BIGINT NULL;
ALTER TABLE document_file ADD sealed_item BIGINT NULL;

CREATE TABLE procedure_case_guard (
    candidate_key VARCHAR(100) NOT NULL,
    case_id BIGINT NOT NULL,
    CONSTRAINT pk_procedure_case_guard PRIMARY KEY (candidate_key, case_id),
    CONSTRAINT fk_procedure_case_guard_case FOREIGN KEY (case_id) REFERENCES procedure_case (id)
);
