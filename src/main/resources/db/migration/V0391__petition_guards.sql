-- The standing secretariat guards what is sealed of a petition, in cases that began before the procedure said so as well.
INSERT IGNORE INTO procedure_case_guard (candidate_key, case_id)
SELECT CONCAT(IF(u.kind = 'PROVINCE', 'province', 'commune'), '.standing-secretariat@', p.unit_id), p.case_id
FROM petition p JOIN organization_unit u ON u.id = p.unit_id JOIN procedure_case c ON c.id = p.case_id;
