-- Cases about a member are kept from the cell and the units of the posts as well, but for the unit the case belongs to and those above.
INSERT IGNORE INTO procedure_case_concern (case_id, kind, concerned_id)
SELECT n.case_id, 'UNIT', u.id
FROM procedure_case_concern n
    JOIN procedure_case c ON c.id = n.case_id
    JOIN membership_member m ON m.person_id = n.concerned_id AND m.status IN ('OFFICIAL', 'PROBATIONARY')
    JOIN organization_unit u ON u.path = m.unit_path
WHERE n.kind = 'PERSON' AND c.confidentiality <> 'NORMAL' AND c.unit_path NOT LIKE CONCAT(u.path, '%')
UNION
SELECT n.case_id, 'UNIT', u.id
FROM procedure_case_concern n
    JOIN procedure_case c ON c.id = n.case_id
    JOIN organization_holding h ON h.person_id = n.concerned_id AND (h.held_to IS NULL OR h.held_to >= CURRENT_DATE)
    JOIN organization_position p ON p.id = h.position_id
    JOIN organization_unit u ON u.id = p.unit_id
WHERE n.kind = 'PERSON' AND c.confidentiality <> 'NORMAL' AND c.unit_path NOT LIKE CONCAT(u.path, '%');
