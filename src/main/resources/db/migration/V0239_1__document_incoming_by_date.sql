-- The list of whoever reads the register of a unit and was handed documents of others, too, is read in its order.
ALTER TABLE document_incoming ADD INDEX ix_document_incoming_date (received_on, id);
