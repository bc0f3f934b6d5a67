-- Until when the entry of the list that this instance of a step stands for has to be done, where the model says so.
ALTER TABLE procedure_work_item ADD COLUMN entry_due DATE NULL;
