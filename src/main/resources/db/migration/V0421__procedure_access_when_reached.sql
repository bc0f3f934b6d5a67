-- Inspections opened themselves to the office from their first day; now they do when a paper waits to be issued there.
DELETE a FROM procedure_case_access a
    JOIN procedure_case c ON c.id = a.case_id
WHERE c.procedure_key IN ('inspection', 'compliance-inspection', 'supervision')
    AND (a.candidate_key LIKE 'commune.office@%' OR a.candidate_key LIKE 'province.office@%')
    AND NOT EXISTS (SELECT 1 FROM procedure_work_item w WHERE w.case_id = a.case_id AND w.candidate_key = a.candidate_key);
