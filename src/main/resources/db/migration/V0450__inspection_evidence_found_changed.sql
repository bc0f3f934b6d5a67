-- Opening a file compares it with its hash at receipt; that it differed stands in the log.
ALTER TABLE inspection_evidence_event DROP CONSTRAINT ck_inspection_evidence_event_kind;
ALTER TABLE inspection_evidence_event ADD CONSTRAINT ck_inspection_evidence_event_kind
    CHECK (kind IN ('HANDED_OVER', 'RETURNED', 'OPENED', 'FOUND_CHANGED'));
