-- When people are reminded and when the role above is told, where a model says nothing of its own. No text in hand sets these.
INSERT INTO procedure_parameter (parameter_key, kind, sort_order) VALUES
    ('deadline.remind_before', 'TIME_LIMIT', 1010),
    ('deadline.escalate_after', 'TIME_LIMIT', 1020);

INSERT INTO procedure_parameter_value (parameter_key, value, unit, legal_basis, certainty, valid_from) VALUES
    ('deadline.remind_before', '3', 'WORKING_DAYS',
     'Chưa rõ văn bản quy định; giá trị tạm dùng', 'UNSURE', '2025-07-01'),
    ('deadline.escalate_after', '1', 'WORKING_DAYS',
     'Chưa rõ văn bản quy định; giá trị tạm dùng', 'UNSURE', '2025-07-01');
