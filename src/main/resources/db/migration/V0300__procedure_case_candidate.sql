-- Who stands in a vote that was not announced does none of the steps that would tell who went on. The rows are written as steps
-- begin and go with them.

CREATE TABLE procedure_case_candidate (
    case_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    CONSTRAINT pk_procedure_case_candidate PRIMARY KEY (case_id, person_id),
    CONSTRAINT fk_procedure_case_candidate_case FOREIGN KEY (case_id) REFERENCES procedure_case (id),
    INDEX ix_procedure_case_candidate_person (person_id, case_id)
);

-- The inbox asks which cases are about a person or a unit, before it asks for steps.
CREATE INDEX ix_procedure_case_concern_concerned ON procedure_case_concern (kind, concerned_id, case_id);
