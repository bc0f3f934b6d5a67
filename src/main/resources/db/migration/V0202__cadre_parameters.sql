-- Ages are in months, as full terms are counted in months.
INSERT INTO procedure_parameter (parameter_key, kind, sort_order) VALUES
    ('cadre.retirement_age_men_months', 'TIME_LIMIT', 900),
    ('cadre.retirement_age_women_months', 'TIME_LIMIT', 910),
    ('planning.discipline_effect_months', 'TIME_LIMIT', 1345),
    ('planning.age_band_years', 'COUNT', 1346);

INSERT INTO procedure_parameter_value (parameter_key, value, unit, legal_basis, certainty, valid_from) VALUES
    ('cadre.retirement_age_men_months', '744', 'MONTHS',
     'Bộ luật Lao động 2019, Điều 169 (đích của lộ trình: 62 tuổi); tuổi áp dụng với cán bộ lãnh đạo cần xác nhận', 'UNSURE', '2025-07-01'),
    ('cadre.retirement_age_women_months', '720', 'MONTHS',
     'Bộ luật Lao động 2019, Điều 169 (đích của lộ trình: 60 tuổi); tuổi áp dụng với cán bộ lãnh đạo cần xác nhận', 'UNSURE', '2025-07-01'),
    ('planning.discipline_effect_months', '12', 'MONTHS',
     'Quy định về hiệu lực kỷ luật khiển trách, cảnh cáo (12 tháng); Quy định 377-QĐ/TW (2025)', 'GOOD', '2025-07-01'),
    ('planning.age_band_years', '5', NULL,
     'Quy định của một tỉnh (ba độ tuổi, cách nhau 5 tuổi)', 'UNSURE', '2025-07-01');
