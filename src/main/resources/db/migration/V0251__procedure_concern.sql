-- Whom a case is about so that it is kept from them: persons, and units with everybody who stands only there.

CREATE TABLE procedure_case_concern (
    case_id BIGINT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    concerned_id BIGINT NOT NULL,
    CONSTRAINT pk_procedure_case_concern PRIMARY KEY (case_id, kind, concerned_id),
    CONSTRAINT fk_procedure_case_concern_case FOREIGN KEY (case_id) REFERENCES procedure_case (id)
);
