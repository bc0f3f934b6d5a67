-- What the regulations set. A parameter is named once; its values follow each other without overlap.
CREATE TABLE procedure_parameter (
    parameter_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind          VARCHAR(20) NOT NULL,
    sort_order    INT         NOT NULL,
    CONSTRAINT procedure_parameter_pk PRIMARY KEY (parameter_key),
    CONSTRAINT procedure_parameter_kind_ck CHECK (kind IN ('TIME_LIMIT', 'COUNT', 'THRESHOLD', 'TEXT_LIST'))
);

CREATE TABLE procedure_parameter_value (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    parameter_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value         VARCHAR(500) NOT NULL,
    unit          VARCHAR(20)  NULL,
    legal_basis   VARCHAR(500) NOT NULL,
    certainty     VARCHAR(10)  NOT NULL,
    valid_from    DATE         NOT NULL,
    valid_to      DATE         NULL,
    version       INT          NOT NULL DEFAULT 0,
    CONSTRAINT procedure_parameter_value_pk PRIMARY KEY (id),
    CONSTRAINT procedure_parameter_value_from_uk UNIQUE (parameter_key, valid_from),
    CONSTRAINT procedure_parameter_value_key_fk FOREIGN KEY (parameter_key) REFERENCES procedure_parameter (parameter_key),
    CONSTRAINT procedure_parameter_value_unit_ck CHECK (unit IN ('WORKING_DAYS', 'DAYS', 'MONTHS')),
    CONSTRAINT procedure_parameter_value_certainty_ck CHECK (certainty IN ('GOOD', 'MEDIUM', 'UNSURE')),
    CONSTRAINT procedure_parameter_value_period_ck CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

INSERT INTO procedure_parameter (parameter_key, kind, sort_order) VALUES
    ('admission.certificate_valid_months', 'TIME_LIMIT', 10),
    ('admission.papers_valid_months', 'TIME_LIMIT', 20),
    ('admission.introducer_min_months_together', 'TIME_LIMIT', 30),
    ('admission.verification_reply_working_days', 'TIME_LIMIT', 40),
    ('admission.cell_majority', 'THRESHOLD', 50),
    ('admission.grassroots_majority', 'THRESHOLD', 60),
    ('admission.standing_majority', 'THRESHOLD', 70),
    ('admission.decide_working_days', 'TIME_LIMIT', 80),
    ('admission.ceremony_working_days', 'TIME_LIMIT', 90),
    ('probation.months', 'TIME_LIMIT', 100),
    ('probation.cell_review_working_days', 'TIME_LIMIT', 110),
    ('probation.decide_working_days', 'TIME_LIMIT', 120),
    ('probation.max_failed_votes', 'COUNT', 130),
    ('readmission.min_months', 'TIME_LIMIT', 140),
    ('member_record.working_days', 'TIME_LIMIT', 150),
    ('personnel.quorum', 'THRESHOLD', 160);

-- In force from the day the two-tier organization began and Regulation 294-QĐ/TW took effect.
INSERT INTO procedure_parameter_value (parameter_key, value, unit, legal_basis, certainty, valid_from) VALUES
    ('admission.certificate_valid_months', '60', 'MONTHS',
     'Bộ câu hỏi nghiệp vụ công tác đảng (dẫn Quy định 294-QĐ/TW, Hướng dẫn 06-HD/TW)', 'GOOD', '2025-07-01'),
    ('admission.papers_valid_months', '12', 'MONTHS',
     'Hướng dẫn hồ sơ kết nạp đảng viên của một địa phương (2019)', 'MEDIUM', '2025-07-01'),
    ('admission.introducer_min_months_together', '12', 'MONTHS',
     'Bộ câu hỏi nghiệp vụ công tác đảng (dẫn Quy định 294-QĐ/TW, Hướng dẫn 06-HD/TW)', 'GOOD', '2025-07-01'),
    ('admission.verification_reply_working_days', '30', 'WORKING_DAYS',
     'Chưa rõ văn bản quy định; giá trị tạm dùng', 'UNSURE', '2025-07-01'),
    ('admission.cell_majority', '≥ 2/3', NULL,
     'Quy định 294-QĐ/TW, điểm 9.3.2 (cách tính tổng số); bộ câu hỏi nghiệp vụ công tác đảng (tỷ lệ)', 'GOOD', '2025-07-01'),
    ('admission.grassroots_majority', '≥ 2/3', NULL,
     'Bộ câu hỏi nghiệp vụ công tác đảng (trường hợp được ủy quyền quyết định)', 'MEDIUM', '2025-07-01'),
    ('admission.standing_majority', '> 1/2', NULL,
     'Áp dụng tương tự quy định về xóa tên đảng viên', 'MEDIUM', '2025-07-01'),
    ('admission.decide_working_days', '60', 'WORKING_DAYS',
     'Quy định 232-QĐ/TW (20/01/2025), điểm 4.1, 4.3; đối chiếu lại mốc bắt đầu tính', 'MEDIUM', '2025-07-01'),
    ('admission.ceremony_working_days', '30', 'WORKING_DAYS',
     'Quy định 232-QĐ/TW (20/01/2025), điểm 4.1, 4.3', 'GOOD', '2025-07-01'),
    ('probation.months', '12', 'MONTHS',
     'Bộ câu hỏi nghiệp vụ công tác đảng (dẫn Quy định 294-QĐ/TW)', 'GOOD', '2025-07-01'),
    ('probation.cell_review_working_days', '30', 'WORKING_DAYS',
     'Quy định 294-QĐ/TW, điểm 4.2', 'GOOD', '2025-07-01'),
    ('probation.decide_working_days', '30', 'WORKING_DAYS',
     'Chưa rõ văn bản quy định; theo thông lệ', 'MEDIUM', '2025-07-01'),
    ('probation.max_failed_votes', '3', NULL,
     'Quy định 29-QĐ/TW (2016), điểm 4.2', 'MEDIUM', '2025-07-01'),
    ('readmission.min_months', '36', 'MONTHS',
     'Báo điện tử dẫn quy định về kết nạp lại người vào Đảng', 'GOOD', '2025-07-01'),
    ('member_record.working_days', '30', 'WORKING_DAYS',
     'Bộ câu hỏi nghiệp vụ công tác đảng (dẫn Quy định 294-QĐ/TW, Hướng dẫn 06-HD/TW)', 'MEDIUM', '2025-07-01'),
    ('personnel.quorum', '≥ 2/3', NULL,
     'Quy định 80-QĐ/TW (2022), Điều 21; Nghị định 170/2025/NĐ-CP, Điều 33', 'GOOD', '2025-07-01');
