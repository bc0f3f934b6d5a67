-- What incoming documents are looked for by: their type, and the sender without accents. Of those entered before, the text that is
-- searched begins with the sender.
ALTER TABLE document_incoming
    ADD type_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER sender_date,
    ADD sender_search VARCHAR(250) NOT NULL DEFAULT '' AFTER search_text,
    ADD CONSTRAINT fk_document_incoming_type FOREIGN KEY (type_key) REFERENCES document_type (type_key);
UPDATE document_incoming SET sender_search = LEFT(search_text, CHAR_LENGTH(sender));
