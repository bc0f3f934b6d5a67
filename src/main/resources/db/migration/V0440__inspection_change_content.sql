-- What the content was before it was changed.
ALTER TABLE inspection_change ADD COLUMN content_before VARCHAR(4000) NULL AFTER description;
