-- The months of Regulation 377-QĐ/TW hold from its own day; before, those of Regulation 80-QĐ/TW did.
UPDATE procedure_parameter_value SET valid_from = '2025-10-08'
WHERE parameter_key LIKE 'appointment.discipline_block_%' AND valid_from = '2025-07-01';

INSERT INTO procedure_parameter_value (parameter_key, value, unit, legal_basis, certainty, valid_from, valid_to) VALUES
    ('appointment.discipline_block_reprimand_months', '12', 'MONTHS', 'Quy định 80-QĐ/TW (2022)', 'GOOD', '2022-08-18', '2025-10-07'),
    ('appointment.discipline_block_warning_months', '30', 'MONTHS', 'Quy định 80-QĐ/TW (2022)', 'GOOD', '2022-08-18', '2025-10-07'),
    ('appointment.discipline_block_removal_months', '60', 'MONTHS', 'Quy định 80-QĐ/TW (2022)', 'GOOD', '2022-08-18', '2025-10-07');
