-- Why somebody holds a position, and why no longer. What was entered before an office kept reasons has none.
ALTER TABLE organization_holding
    ADD COLUMN basis      VARCHAR(300) NULL,
    ADD COLUMN end_reason VARCHAR(300) NULL;
