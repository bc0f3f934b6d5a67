-- Done, or taken, by one person in place of another; handed to somebody by a superior; when somebody first looked.
ALTER TABLE procedure_work_item
    ADD COLUMN on_behalf_of BIGINT NULL,
    ADD COLUMN handed_over BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN opened_at DATETIME(3) NULL,
    ADD INDEX ix_procedure_work_item_fallback (state, fallback);

ALTER TABLE procedure_submission ADD COLUMN on_behalf_of BIGINT NULL;

ALTER TABLE procedure_case_event
    ADD COLUMN on_behalf_of BIGINT NULL,
    ADD COLUMN on_behalf_of_name VARCHAR(200) NULL;
