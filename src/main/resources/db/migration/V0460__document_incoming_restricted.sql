-- Whether only who keeps the register, and those to whom the document was handed on, read it. Those entered before are read as before.
ALTER TABLE document_incoming ADD restricted BOOLEAN NOT NULL DEFAULT FALSE AFTER search_text;
