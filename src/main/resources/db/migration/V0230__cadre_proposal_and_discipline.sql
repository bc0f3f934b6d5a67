-- One open proposal of a person for a post in a case: two steps at once cannot enter it twice.
ALTER TABLE cadre_proposal
    ADD COLUMN open_key TINYINT GENERATED ALWAYS AS (CASE WHEN closed_on IS NULL THEN 1 END) PERSISTENT,
    ADD CONSTRAINT uq_cadre_proposal_open UNIQUE (case_id, post_id, person_id, open_key);

-- Why a disciplinary decision counts no more, and who entered that.
ALTER TABLE cadre_discipline
    ADD COLUMN cancel_reason VARCHAR(500) NULL,
    ADD COLUMN cancelled_by BIGINT NULL;

-- Searching cadres by unit, those whom a level manages too.
ALTER TABLE cadre_record
    ADD INDEX ix_cadre_record_managing (managing_path);
