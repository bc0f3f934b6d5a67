-- Votes at the end of probation have shares of their own: a regulation may change them without changing those of admission.
INSERT INTO procedure_parameter (parameter_key, kind, sort_order) VALUES
    ('recognition.cell_majority', 'THRESHOLD', 131),
    ('recognition.grassroots_majority', 'THRESHOLD', 132),
    ('recognition.standing_majority', 'THRESHOLD', 133),
    ('deletion.cell_majority', 'THRESHOLD', 134),
    ('deletion.grassroots_majority', 'THRESHOLD', 135),
    ('deletion.standing_majority', 'THRESHOLD', 136);

INSERT INTO procedure_parameter_value (parameter_key, value, unit, legal_basis, certainty, valid_from) VALUES
    ('recognition.cell_majority', '≥ 2/3', NULL,
     'Bộ câu hỏi nghiệp vụ công tác đảng (dẫn Quy định 294-QĐ/TW, Hướng dẫn 06-HD/TW)', 'GOOD', '2025-07-01'),
    ('recognition.grassroots_majority', '≥ 2/3', NULL,
     'Áp dụng tương tự biểu quyết kết nạp ở cấp ủy cơ sở', 'MEDIUM', '2025-07-01'),
    ('recognition.standing_majority', '> 1/2', NULL,
     'Áp dụng tương tự quy định về xóa tên đảng viên', 'MEDIUM', '2025-07-01'),
    ('deletion.cell_majority', '≥ 2/3', NULL,
     'Hướng dẫn nghiệp vụ về xóa tên đảng viên (2022)', 'MEDIUM', '2025-07-01'),
    ('deletion.grassroots_majority', '≥ 2/3', NULL,
     'Hướng dẫn nghiệp vụ về xóa tên đảng viên (2022)', 'MEDIUM', '2025-07-01'),
    ('deletion.standing_majority', '> 1/2', NULL,
     'Hướng dẫn nghiệp vụ về xóa tên đảng viên (2022)', 'MEDIUM', '2025-07-01');
