-- Days off on weekdays, and weekend days worked in exchange. Every other Monday to Friday is worked.
CREATE TABLE procedure_holiday (
    id        BIGINT       NOT NULL AUTO_INCREMENT,
    day       DATE         NOT NULL,
    kind      VARCHAR(10)  NOT NULL,
    name      VARCHAR(200) NOT NULL,
    certainty VARCHAR(10)  NOT NULL,
    version   INT          NOT NULL DEFAULT 0,
    CONSTRAINT procedure_holiday_pk PRIMARY KEY (id),
    CONSTRAINT procedure_holiday_day_uk UNIQUE (day),
    CONSTRAINT procedure_holiday_kind_ck CHECK (kind IN ('OFF', 'WORKED')),
    CONSTRAINT procedure_holiday_certainty_ck CHECK (certainty IN ('GOOD', 'MEDIUM', 'UNSURE'))
);

-- A year is confirmed once its decree is known and its days are entered; until then deadlines that touch it are provisional.
CREATE TABLE procedure_calendar_year (
    calendar_year SMALLINT NOT NULL,
    confirmed     BOOLEAN  NOT NULL DEFAULT FALSE,
    version       INT      NOT NULL DEFAULT 0,
    CONSTRAINT procedure_calendar_year_pk PRIMARY KEY (calendar_year)
);

INSERT INTO procedure_calendar_year (calendar_year, confirmed) VALUES (2025, TRUE), (2026, TRUE), (2027, FALSE);

INSERT INTO procedure_holiday (day, kind, name, certainty) VALUES
    ('2025-01-01', 'OFF', 'Tết Dương lịch', 'GOOD'),
    ('2025-01-27', 'OFF', 'Tết Nguyên đán Ất Tỵ', 'GOOD'),
    ('2025-01-28', 'OFF', 'Tết Nguyên đán Ất Tỵ', 'GOOD'),
    ('2025-01-29', 'OFF', 'Tết Nguyên đán Ất Tỵ', 'GOOD'),
    ('2025-01-30', 'OFF', 'Tết Nguyên đán Ất Tỵ', 'GOOD'),
    ('2025-01-31', 'OFF', 'Tết Nguyên đán Ất Tỵ', 'GOOD'),
    ('2025-04-07', 'OFF', 'Giỗ Tổ Hùng Vương', 'GOOD'),
    ('2025-04-26', 'WORKED', 'Làm bù cho ngày 02/5', 'GOOD'),
    ('2025-04-30', 'OFF', 'Ngày Chiến thắng 30/4', 'GOOD'),
    ('2025-05-01', 'OFF', 'Ngày Quốc tế Lao động', 'GOOD'),
    ('2025-05-02', 'OFF', 'Nghỉ hoán đổi, làm bù ngày 26/4', 'GOOD'),
    ('2025-09-01', 'OFF', 'Nghỉ liền kề Quốc khánh', 'GOOD'),
    ('2025-09-02', 'OFF', 'Quốc khánh', 'GOOD'),

    ('2026-01-01', 'OFF', 'Tết Dương lịch', 'GOOD'),
    ('2026-01-02', 'OFF', 'Nghỉ hoán đổi, làm bù ngày 10/01', 'GOOD'),
    ('2026-01-10', 'WORKED', 'Làm bù cho ngày 02/01', 'GOOD'),
    ('2026-02-16', 'OFF', 'Tết Nguyên đán Bính Ngọ', 'GOOD'),
    ('2026-02-17', 'OFF', 'Tết Nguyên đán Bính Ngọ', 'GOOD'),
    ('2026-02-18', 'OFF', 'Tết Nguyên đán Bính Ngọ', 'GOOD'),
    ('2026-02-19', 'OFF', 'Tết Nguyên đán Bính Ngọ', 'GOOD'),
    ('2026-02-20', 'OFF', 'Tết Nguyên đán Bính Ngọ', 'GOOD'),
    ('2026-04-27', 'OFF', 'Nghỉ bù Giỗ Tổ Hùng Vương (Chủ nhật 26/4)', 'GOOD'),
    ('2026-04-30', 'OFF', 'Ngày Chiến thắng 30/4', 'GOOD'),
    ('2026-05-01', 'OFF', 'Ngày Quốc tế Lao động', 'GOOD'),
    ('2026-08-22', 'WORKED', 'Làm bù cho ngày 31/8', 'GOOD'),
    ('2026-08-31', 'OFF', 'Nghỉ hoán đổi, làm bù ngày 22/8', 'GOOD'),
    ('2026-09-01', 'OFF', 'Nghỉ liền kề Quốc khánh', 'GOOD'),
    ('2026-09-02', 'OFF', 'Quốc khánh', 'GOOD'),
    ('2026-11-24', 'OFF', 'Ngày Văn hóa Việt Nam (đối chiếu văn bản quy định)', 'MEDIUM'),

    -- 2027: the decree is not known. New year's day of the lunar calendar is Saturday 6 February, as it was a Saturday in
    -- 2024, when two days before and three after it were off with the weekend made good.
    ('2027-01-01', 'OFF', 'Tết Dương lịch', 'GOOD'),
    ('2027-02-04', 'OFF', 'Tết Nguyên đán Đinh Mùi (dự kiến, chờ thông báo chính thức)', 'UNSURE'),
    ('2027-02-05', 'OFF', 'Tết Nguyên đán Đinh Mùi (dự kiến, chờ thông báo chính thức)', 'UNSURE'),
    ('2027-02-08', 'OFF', 'Tết Nguyên đán Đinh Mùi (dự kiến, chờ thông báo chính thức)', 'UNSURE'),
    ('2027-02-09', 'OFF', 'Tết Nguyên đán Đinh Mùi (dự kiến, chờ thông báo chính thức)', 'UNSURE'),
    ('2027-02-10', 'OFF', 'Tết Nguyên đán Đinh Mùi (dự kiến, chờ thông báo chính thức)', 'UNSURE'),
    ('2027-04-16', 'OFF', 'Giỗ Tổ Hùng Vương', 'GOOD'),
    ('2027-04-30', 'OFF', 'Ngày Chiến thắng 30/4', 'GOOD'),
    ('2027-05-03', 'OFF', 'Nghỉ bù Ngày Quốc tế Lao động (thứ Bảy 01/5)', 'GOOD'),
    ('2027-09-02', 'OFF', 'Quốc khánh', 'GOOD'),
    ('2027-09-03', 'OFF', 'Nghỉ liền kề Quốc khánh (dự kiến, chờ thông báo chính thức)', 'UNSURE'),
    ('2027-11-24', 'OFF', 'Ngày Văn hóa Việt Nam (đối chiếu văn bản quy định)', 'MEDIUM');
