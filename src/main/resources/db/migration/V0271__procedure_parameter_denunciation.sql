-- Time limits of denunciations inside the Party. The handbooks in hand tell the rule of 2016; what Regulation 296 says for communes is not known.
INSERT INTO procedure_parameter (parameter_key, kind, sort_order) VALUES
    ('denunciation.party_working_days', 'TIME_LIMIT', 2700),
    ('denunciation.party_extension_working_days', 'TIME_LIMIT', 2710),
    ('denunciation.meet_working_days', 'TIME_LIMIT', 2720),
    ('denunciation.accept_working_days', 'TIME_LIMIT', 2730),
    ('denunciation.announce_working_days', 'TIME_LIMIT', 2740),
    ('denunciation.protect_working_days', 'TIME_LIMIT', 2750);

INSERT INTO procedure_parameter_value (parameter_key, value, unit, legal_basis, certainty, valid_from) VALUES
    ('denunciation.party_working_days', '90', 'WORKING_DAYS',
     'Sổ tay cấp cơ sở theo quy định năm 2016; giá trị theo Quy định 296-QĐ/TW cho cấp xã cần xác nhận', 'MEDIUM', '2025-07-01'),
    ('denunciation.party_extension_working_days', '30', 'WORKING_DAYS',
     'Sổ tay cấp cơ sở theo quy định năm 2016; giá trị theo Quy định 296-QĐ/TW cho cấp xã cần xác nhận', 'MEDIUM', '2025-07-01'),
    ('denunciation.meet_working_days', '10', 'WORKING_DAYS', 'Chưa rõ văn bản quy định; giá trị tạm dùng', 'UNSURE', '2025-07-01'),
    ('denunciation.accept_working_days', '10', 'WORKING_DAYS', 'Chưa rõ văn bản quy định; giá trị tạm dùng', 'UNSURE', '2025-07-01'),
    ('denunciation.announce_working_days', '10', 'WORKING_DAYS', 'Chưa rõ văn bản quy định; giá trị tạm dùng', 'UNSURE', '2025-07-01'),
    ('denunciation.protect_working_days', '3', 'WORKING_DAYS', 'Chưa rõ văn bản quy định; giá trị tạm dùng', 'UNSURE', '2025-07-01');
