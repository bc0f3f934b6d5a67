-- Supervision concludes no violation; it finds signs of one, which an inspection then looks at.
ALTER TABLE inspection_inspection DROP CONSTRAINT ck_inspection_inspection_result;
ALTER TABLE inspection_inspection ADD CONSTRAINT ck_inspection_inspection_result CHECK (
    result IN ('NO_VIOLATION', 'SIGNS_FOUND', 'BELOW_DISCIPLINE', 'DISCIPLINE', 'TRANSFERRED'));
ALTER TABLE inspection_team_member ADD COLUMN left_on DATE NULL;
