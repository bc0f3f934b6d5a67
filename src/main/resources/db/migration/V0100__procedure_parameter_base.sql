-- What the share of a vote is taken of differs between regulations, so it is a value of a parameter like the share itself.
ALTER TABLE procedure_parameter DROP CONSTRAINT procedure_parameter_kind_ck;
ALTER TABLE procedure_parameter ADD CONSTRAINT procedure_parameter_kind_ck
    CHECK (kind IN ('TIME_LIMIT', 'COUNT', 'THRESHOLD', 'TEXT_LIST', 'BALLOT_BASE'));
