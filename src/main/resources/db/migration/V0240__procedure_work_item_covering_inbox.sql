-- The inbox finds, orders and counts what waits from these indexes alone; the rows are read for the page that is shown.
ALTER TABLE procedure_work_item
    DROP INDEX ix_procedure_work_item_inbox,
    ADD INDEX ix_procedure_work_item_inbox (state, candidate_key, urgent_on, id, assignee_id, case_id);
