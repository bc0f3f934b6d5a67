-- People whom a case names, such as its inspection team: steps open to the group are theirs whatever positions they hold.
CREATE TABLE procedure_case_named (
    case_id   BIGINT      NOT NULL,
    name      VARCHAR(60) NOT NULL,
    person_id BIGINT      NOT NULL,
    CONSTRAINT pk_procedure_case_named PRIMARY KEY (case_id, name, person_id),
    CONSTRAINT fk_procedure_case_named_case FOREIGN KEY (case_id) REFERENCES procedure_case (id),
    CONSTRAINT fk_procedure_case_named_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    INDEX ix_procedure_case_named_person (person_id, case_id, name)
);

-- The group to which the step is open beside its role.
ALTER TABLE procedure_work_item ADD COLUMN named VARCHAR(60) NULL;

INSERT INTO procedure_case_named (case_id, name, person_id)
SELECT i.case_id, 'inspection.team', t.person_id
FROM inspection_team_member t JOIN inspection_inspection i ON i.id = t.inspection_id
WHERE t.left_on IS NULL AND i.case_id IS NOT NULL;
