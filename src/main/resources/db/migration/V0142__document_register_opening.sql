-- One row that whoever opens a register locks first: two at once, of whom one is rolled back, would wait for each other in the
-- index of the registers.
CREATE TABLE document_register_opening (
    id TINYINT NOT NULL,
    CONSTRAINT pk_document_register_opening PRIMARY KEY (id)
);
INSERT INTO document_register_opening (id) VALUES (1);
