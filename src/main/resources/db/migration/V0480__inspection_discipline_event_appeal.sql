-- The case of the appeal that was filed. The decision itself names an appeal only while it is being handled.
ALTER TABLE inspection_discipline_event ADD COLUMN appeal_case_id BIGINT NULL;

-- Of what was recorded before, only the appeals that are still being handled are known.
UPDATE inspection_discipline_event e
    JOIN (SELECT discipline_id, MAX(id) latest FROM inspection_discipline_event WHERE kind = 'APPEALED' GROUP BY discipline_id) a
        ON a.latest = e.id
    JOIN inspection_discipline d ON d.id = e.discipline_id AND d.appeal_case_id IS NOT NULL
    SET e.appeal_case_id = d.appeal_case_id;
