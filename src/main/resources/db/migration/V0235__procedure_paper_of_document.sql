-- Which issued document a paper is, or is the signed copy of: when the document is cancelled, its papers are no longer good.
ALTER TABLE procedure_paper
    ADD document_id BIGINT NULL AFTER document_number,
    ADD CONSTRAINT fk_procedure_paper_document FOREIGN KEY (document_id) REFERENCES document_outgoing (id);
UPDATE procedure_paper p
    JOIN procedure_case_document d ON d.case_id = p.case_id AND d.work_item_id = p.work_item_id
    JOIN document_outgoing o ON o.id = d.document_id AND o.pdf_file_id = p.file_id
    SET p.document_id = o.id;

-- From which document a date of the case comes. No foreign key: whoever sets a date holds the case, whoever cancels a document
-- holds the document and then asks for the case.
ALTER TABLE procedure_case_date ADD document_id BIGINT NULL;
