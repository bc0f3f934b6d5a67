-- What a share is taken of has a kind of its own; the opinion of the key cadres has a share too, though nobody is excluded by it.
UPDATE procedure_parameter SET kind = 'BALLOT_BASE' WHERE parameter_key LIKE '%\_base' AND kind = 'TEXT_LIST';

INSERT INTO procedure_parameter (parameter_key, kind, sort_order) VALUES
    ('appointment.opinion_majority', 'THRESHOLD', 1066),
    ('appointment.opinion_base', 'BALLOT_BASE', 1067);

INSERT INTO procedure_parameter_value (parameter_key, value, unit, legal_basis, certainty, valid_from) VALUES
    ('appointment.opinion_majority', '> 1/2', NULL,
     'Không có ngưỡng loại tự động; dưới mức này thì phải phân tích, báo cáo', 'UNSURE', '2025-07-01'),
    ('appointment.opinion_base', 'summoned', NULL,
     'Chưa có văn bản trong tay; theo thông lệ', 'UNSURE', '2025-07-01');
