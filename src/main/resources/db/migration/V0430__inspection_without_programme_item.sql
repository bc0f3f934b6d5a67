-- Nothing ever wrote it: what a programme says is matched with inspections by kind and subject.
ALTER TABLE inspection_inspection
    DROP INDEX ix_inspection_inspection_item,
    DROP COLUMN programme_item_id;
