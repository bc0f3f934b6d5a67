-- The notice of conclusion of a reception day is drawn up, issued and sent in a case of its own.
ALTER TABLE petition_reception_day
    ADD case_id BIGINT NULL,
    ADD INDEX ix_petition_reception_day_case (case_id);
