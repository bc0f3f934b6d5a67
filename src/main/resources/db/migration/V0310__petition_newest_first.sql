-- The register is read newest first, page after page, whoever reads it.
CREATE INDEX ix_petition_newest ON petition (received_on, id);
