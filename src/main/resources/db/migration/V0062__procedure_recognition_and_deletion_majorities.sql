-- Recognition as official member and deletion from the list are voted on their own terms and may change apart from admission.
INSERT INTO procedure_parameter (parameter_key, kind, sort_order) VALUES
    ('recognition.cell_majority', 'THRESHOLD', 131),
    ('recognition.grassroots_majority', 'THRESHOLD', 132),
    ('recognition.standing_majority', 'THRESHOLD', 133),
    ('deletion.cell_majority', 'THRESHOLD', 134),
    ('deletion.grassroots_majority', 'THRESHOLD', 135),
    ('deletion.standing_majority', 'THRESHOLD', 136);

INSERT INTO procedure_parameter_value (parameter_key, value, unit, legal_basis, certainty, valid_from) VALUES
    ('recognition.cell_majority', '≥ 2/3', NULL,
     'Quy định 294-QĐ/TW, điểm 9.3.2 (cách tính tổng số); bộ câu hỏi nghiệp vụ công tác đảng (tỷ lệ)', 'GOOD', '2025-07-01'),
    ('recognition.grassroots_majority', '≥ 2/3', NULL,
     'Áp dụng tương tự quy định về kết nạp đảng viên', 'MEDIUM', '2025-07-01'),
    ('recognition.standing_majority', '> 1/2', NULL,
     'Áp dụng tương tự quy định về xóa tên đảng viên', 'MEDIUM', '2025-07-01'),
    ('deletion.cell_majority', '≥ 2/3', NULL,
     'Bài hướng dẫn thủ tục xóa tên đảng viên (đối chiếu Hướng dẫn 06-HD/TW)', 'MEDIUM', '2025-07-01'),
    ('deletion.grassroots_majority', '≥ 2/3', NULL,
     'Bài hướng dẫn thủ tục xóa tên đảng viên (đối chiếu Hướng dẫn 06-HD/TW)', 'MEDIUM', '2025-07-01'),
    ('deletion.standing_majority', '> 1/2', NULL,
     'Bài hướng dẫn thủ tục xóa tên đảng viên (đối chiếu Hướng dẫn 06-HD/TW)', 'MEDIUM', '2025-07-01');
