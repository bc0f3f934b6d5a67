-- Which case tells the people of a visit, and the notices of a day: whoever is written down after a notice has gone out is told by
-- another one, in a case of its own.
ALTER TABLE petition_reception_visit
    ADD case_id BIGINT NULL,
    ADD INDEX ix_petition_reception_visit_case (case_id);

UPDATE petition_reception_visit v JOIN petition_reception_day d ON d.id = v.day_id SET v.case_id = d.case_id;

CREATE TABLE petition_reception_notice (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    day_id     BIGINT        NOT NULL,
    case_id    BIGINT        NULL,
    number     VARCHAR(60)   NOT NULL,
    issued_on  DATE          NOT NULL,
    conclusion VARCHAR(4000) NOT NULL,
    CONSTRAINT pk_petition_reception_notice PRIMARY KEY (id),
    CONSTRAINT uq_petition_reception_notice UNIQUE (day_id, case_id),
    CONSTRAINT fk_petition_reception_notice_day FOREIGN KEY (day_id) REFERENCES petition_reception_day (id)
);

INSERT INTO petition_reception_notice (day_id, case_id, number, issued_on, conclusion)
SELECT id, case_id, COALESCE(notice_number, ''), notice_on, COALESCE(conclusion, '')
FROM petition_reception_day WHERE notice_on IS NOT NULL;

UPDATE petition_reception_day SET conclusion = NULL WHERE notice_on IS NOT NULL;

ALTER TABLE petition_reception_day DROP COLUMN notice_number, DROP COLUMN notice_on;
