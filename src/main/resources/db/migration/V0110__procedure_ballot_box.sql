-- Electronic secret ballots. Who voted lies in procedure_ballot_voter, what was voted in procedure_ballot_slip. Nothing joins
-- the two: no common key but the box, no sequence, no time, and every vote writes all slips of the box anew.

CREATE TABLE procedure_ballot_box (
    id BIGINT NOT NULL AUTO_INCREMENT,
    case_id BIGINT NOT NULL,
    work_item_id BIGINT NOT NULL,
    ballot VARCHAR(100) NOT NULL,
    question VARCHAR(500) NOT NULL,
    form LONGTEXT NOT NULL,
    state VARCHAR(20) NOT NULL,
    opened_by BIGINT NOT NULL,
    opened_at DATETIME(3) NOT NULL,
    ended_by BIGINT NULL,
    ended_at DATETIME(3) NULL,
    cancel_reason VARCHAR(500) NULL,
    CONSTRAINT pk_procedure_ballot_box PRIMARY KEY (id),
    CONSTRAINT fk_procedure_ballot_box_case FOREIGN KEY (case_id) REFERENCES procedure_case (id),
    CONSTRAINT fk_procedure_ballot_box_work_item FOREIGN KEY (work_item_id) REFERENCES procedure_work_item (id),
    INDEX ix_procedure_ballot_box_work_item (work_item_id, id)
);

CREATE TABLE procedure_ballot_voter (
    box_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    voted BOOLEAN NOT NULL,
    CONSTRAINT pk_procedure_ballot_voter PRIMARY KEY (box_id, person_id),
    CONSTRAINT fk_procedure_ballot_voter_box FOREIGN KEY (box_id) REFERENCES procedure_ballot_box (id),
    CONSTRAINT fk_procedure_ballot_voter_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    INDEX ix_procedure_ballot_voter_person (person_id, voted, box_id)
);

-- The key is random, so that neither the order of the rows nor that of the index tells which came first.
CREATE TABLE procedure_ballot_slip (
    box_id BIGINT NOT NULL,
    slip BINARY(16) NOT NULL,
    content VARBINARY(2100) NOT NULL,
    CONSTRAINT pk_procedure_ballot_slip PRIMARY KEY (box_id, slip),
    CONSTRAINT fk_procedure_ballot_slip_box FOREIGN KEY (box_id) REFERENCES procedure_ballot_box (id)
);
