-- Cases of discipline and appeals that began before their procedures said from whom they are kept.
INSERT IGNORE INTO procedure_case_concern (case_id, kind, concerned_id)
    SELECT id, 'PERSON', subject_id FROM procedure_case
    WHERE procedure_key IN ('discipline', 'discipline-appeal') AND subject_id IS NOT NULL;
INSERT IGNORE INTO procedure_case_concern (case_id, kind, concerned_id)
    SELECT id, 'UNIT', unit_id FROM procedure_case
    WHERE procedure_key IN ('discipline', 'discipline-appeal') AND subject_id IS NULL;
