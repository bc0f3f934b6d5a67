-- How often and how long the settlement of a petition may be extended: the law on denunciations is the only value known, petitions have none of their own.
INSERT INTO procedure_parameter (parameter_key, kind, sort_order) VALUES
    ('petition.extension_days', 'TIME_LIMIT', 2022),
    ('petition.extension_count', 'COUNT', 2024);

INSERT INTO procedure_parameter_value (parameter_key, value, unit, legal_basis, certainty, valid_from) VALUES
    ('petition.extension_days', '30', 'DAYS',
     'Áp dụng tương tự Luật Tố cáo (vụ việc phức tạp gia hạn không quá 30 ngày); đối với đơn thư cần xác nhận', 'UNSURE', '2025-07-01'),
    ('petition.extension_count', '2', NULL,
     'Áp dụng tương tự Luật Tố cáo (vụ việc đặc biệt phức tạp gia hạn hai lần); đối với đơn thư cần xác nhận', 'UNSURE', '2025-07-01');
