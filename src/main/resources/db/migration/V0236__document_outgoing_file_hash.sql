-- Asked for the document whose PDF somebody has at hand.
ALTER TABLE document_outgoing ADD INDEX ix_document_outgoing_pdf (pdf_sha256);
