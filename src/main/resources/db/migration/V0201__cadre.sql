-- A leading or managed post of a unit. Whoever holds the position of the organization holds the post; the terms tell since when and
-- until when. `rank_order` compares titles of one province, the smaller the higher: "only a higher title", "an equal post".
CREATE TABLE cadre_post (
    id               BIGINT       NOT NULL AUTO_INCREMENT,
    version          INT          NOT NULL DEFAULT 0,
    unit_id          BIGINT       NOT NULL,
    unit_path        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position_id      BIGINT       NOT NULL,
    title            VARCHAR(150) NOT NULL,
    title_search     VARCHAR(150) NOT NULL,
    managing_unit_id BIGINT       NOT NULL,
    managing_path    VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    rank_order       INT          NOT NULL,
    places           INT          NOT NULL,
    term_months      INT          NULL,
    elected          BOOLEAN      NOT NULL DEFAULT FALSE,
    closed_on        DATE         NULL,
    CONSTRAINT pk_cadre_post PRIMARY KEY (id),
    CONSTRAINT uq_cadre_post_position UNIQUE (position_id),
    CONSTRAINT fk_cadre_post_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id),
    CONSTRAINT fk_cadre_post_position FOREIGN KEY (position_id) REFERENCES organization_position (id),
    CONSTRAINT fk_cadre_post_managing FOREIGN KEY (managing_unit_id) REFERENCES organization_unit (id),
    CONSTRAINT ck_cadre_post_places CHECK (places > 0),
    INDEX ix_cadre_post_unit (unit_path, rank_order, id),
    INDEX ix_cadre_post_managing (managing_path, rank_order, id)
);

-- One term of one person in a post. `ends_on` is the day the term is to end, `ended_on` the last day it really lasted. A new term
-- after a re-appointment is a row of its own; an extension moves `ends_on`.
CREATE TABLE cadre_term (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    version         INT         NOT NULL DEFAULT 0,
    post_id         BIGINT      NOT NULL,
    person_id       BIGINT      NOT NULL,
    kind            VARCHAR(20) NOT NULL,
    starts_on       DATE        NOT NULL,
    ends_on         DATE        NULL,
    ended_on        DATE        NULL,
    end_reason      VARCHAR(30) NULL,
    extended        BOOLEAN     NOT NULL DEFAULT FALSE,
    decision_number VARCHAR(60) NULL,
    decision_date   DATE        NULL,
    exception       VARCHAR(1000) NULL,
    case_id         BIGINT      NULL,
    CONSTRAINT pk_cadre_term PRIMARY KEY (id),
    CONSTRAINT uq_cadre_term_start UNIQUE (post_id, person_id, starts_on),
    CONSTRAINT fk_cadre_term_post FOREIGN KEY (post_id) REFERENCES cadre_post (id),
    CONSTRAINT fk_cadre_term_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    CONSTRAINT ck_cadre_term_kind CHECK (kind IN ('ELECTED', 'APPOINTED', 'REAPPOINTED')),
    CONSTRAINT ck_cadre_term_time CHECK (ended_on IS NULL OR ended_on >= starts_on),
    INDEX ix_cadre_term_person (person_id, starts_on),
    INDEX ix_cadre_term_post (post_id, ended_on, ends_on)
);

-- What an organization office keeps about a cadre beyond what follows from posts. The unit is where the person works; the managing
-- unit decides about the person.
CREATE TABLE cadre_record (
    person_id        BIGINT       NOT NULL,
    version          INT          NOT NULL DEFAULT 0,
    unit_id          BIGINT       NOT NULL,
    unit_path        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    managing_path    VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    education        VARCHAR(150) NULL,
    political_theory VARCHAR(20)  NULL,
    retirement_on    DATE         NULL,
    note             VARCHAR(1000) NULL,
    CONSTRAINT pk_cadre_record PRIMARY KEY (person_id),
    CONSTRAINT fk_cadre_record_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    CONSTRAINT fk_cadre_record_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id),
    CONSTRAINT ck_cadre_record_theory CHECK (political_theory IN ('ELEMENTARY', 'INTERMEDIATE', 'ADVANCED')),
    INDEX ix_cadre_record_unit (unit_path)
);

CREATE TABLE cadre_evaluation (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    person_id    BIGINT      NOT NULL,
    year         INT         NOT NULL,
    grade        VARCHAR(20) NOT NULL,
    decision     VARCHAR(150) NULL,
    recorded_by  BIGINT      NULL,
    recorded_at  DATETIME(3) NOT NULL,
    CONSTRAINT pk_cadre_evaluation PRIMARY KEY (id),
    CONSTRAINT uq_cadre_evaluation_year UNIQUE (person_id, year),
    CONSTRAINT fk_cadre_evaluation_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    CONSTRAINT ck_cadre_evaluation_grade CHECK (grade IN ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'))
);

CREATE TABLE cadre_discipline (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    version         INT          NOT NULL DEFAULT 0,
    person_id       BIGINT       NOT NULL,
    form            VARCHAR(20)  NOT NULL,
    decision_number VARCHAR(60)  NOT NULL,
    decided_on      DATE         NOT NULL,
    cancelled_on    DATE         NULL,
    note            VARCHAR(500) NULL,
    recorded_by     BIGINT       NULL,
    recorded_at     DATETIME(3)  NOT NULL,
    CONSTRAINT pk_cadre_discipline PRIMARY KEY (id),
    CONSTRAINT uq_cadre_discipline_decision UNIQUE (person_id, decision_number, decided_on),
    CONSTRAINT fk_cadre_discipline_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    CONSTRAINT ck_cadre_discipline_form CHECK (form IN ('REPRIMAND', 'WARNING', 'REMOVAL'))
);

-- Somebody planned for a post in a planning term. `open_key` is 1 while the entry stands, so that nobody is entered twice.
CREATE TABLE cadre_plan_entry (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    version         INT          NOT NULL DEFAULT 0,
    post_id         BIGINT       NOT NULL,
    person_id       BIGINT       NOT NULL,
    term_from       INT          NOT NULL,
    term_to         INT          NOT NULL,
    state           VARCHAR(20)  NOT NULL,
    proposed_on     DATE         NOT NULL,
    approved_on     DATE         NULL,
    decision_number VARCHAR(60)  NULL,
    decision_date   DATE         NULL,
    reviewed_on     DATE         NULL,
    ended_on        DATE         NULL,
    end_reason      VARCHAR(500) NULL,
    case_id         BIGINT       NULL,
    open_key        TINYINT GENERATED ALWAYS AS (CASE WHEN state IN ('PROPOSED', 'APPROVED') THEN 1 END) PERSISTENT,
    CONSTRAINT pk_cadre_plan_entry PRIMARY KEY (id),
    CONSTRAINT uq_cadre_plan_entry_open UNIQUE (post_id, term_from, person_id, open_key),
    CONSTRAINT fk_cadre_plan_entry_post FOREIGN KEY (post_id) REFERENCES cadre_post (id),
    CONSTRAINT fk_cadre_plan_entry_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    CONSTRAINT ck_cadre_plan_entry_state CHECK (state IN ('PROPOSED', 'APPROVED', 'REMOVED', 'APPOINTED')),
    CONSTRAINT ck_cadre_plan_entry_term CHECK (term_to > term_from),
    INDEX ix_cadre_plan_entry_person (person_id, state)
);

CREATE TABLE cadre_plan_review (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    entry_id    BIGINT       NOT NULL,
    reviewed_on DATE         NOT NULL,
    kept        BOOLEAN      NOT NULL,
    note        VARCHAR(500) NULL,
    CONSTRAINT pk_cadre_plan_review PRIMARY KEY (id),
    CONSTRAINT fk_cadre_plan_review_entry FOREIGN KEY (entry_id) REFERENCES cadre_plan_entry (id),
    INDEX ix_cadre_plan_review_entry (entry_id, reviewed_on)
);

-- Being proposed for a post: meanwhile nobody plans with the person.
CREATE TABLE cadre_proposal (
    id        BIGINT      NOT NULL AUTO_INCREMENT,
    post_id   BIGINT      NOT NULL,
    person_id BIGINT      NOT NULL,
    case_id   BIGINT      NULL,
    opened_on DATE        NOT NULL,
    closed_on DATE        NULL,
    result    VARCHAR(200) NULL,
    CONSTRAINT pk_cadre_proposal PRIMARY KEY (id),
    CONSTRAINT fk_cadre_proposal_post FOREIGN KEY (post_id) REFERENCES cadre_post (id),
    CONSTRAINT fk_cadre_proposal_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    INDEX ix_cadre_proposal_person (person_id, closed_on),
    INDEX ix_cadre_proposal_case (case_id)
);

CREATE TABLE cadre_confidence (
    id        BIGINT NOT NULL AUTO_INCREMENT,
    person_id BIGINT NOT NULL,
    held_on   DATE   NOT NULL,
    high      INT    NOT NULL,
    confident INT    NOT NULL,
    low       INT    NOT NULL,
    case_id   BIGINT NULL,
    CONSTRAINT pk_cadre_confidence PRIMARY KEY (id),
    CONSTRAINT uq_cadre_confidence_day UNIQUE (person_id, held_on),
    CONSTRAINT fk_cadre_confidence_person FOREIGN KEY (person_id) REFERENCES organization_person (id)
);

-- Who belongs to the collective leadership, the extended leadership and the key cadres of a unit: positions, so that people follow.
CREATE TABLE cadre_circle (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    version      INT          NOT NULL DEFAULT 0,
    unit_id      BIGINT       NOT NULL,
    kind         VARCHAR(30)  NOT NULL,
    basis        VARCHAR(300) NULL,
    confirmed_on DATE         NOT NULL,
    confirmed_by BIGINT       NOT NULL,
    CONSTRAINT pk_cadre_circle PRIMARY KEY (id),
    CONSTRAINT uq_cadre_circle_kind UNIQUE (unit_id, kind),
    CONSTRAINT fk_cadre_circle_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id),
    CONSTRAINT ck_cadre_circle_kind CHECK (kind IN ('LEADERSHIP', 'EXTENDED_LEADERSHIP', 'KEY_CADRES'))
);

CREATE TABLE cadre_circle_position (
    circle_id   BIGINT NOT NULL,
    position_id BIGINT NOT NULL,
    CONSTRAINT pk_cadre_circle_position PRIMARY KEY (circle_id, position_id),
    CONSTRAINT fk_cadre_circle_position_circle FOREIGN KEY (circle_id) REFERENCES cadre_circle (id),
    CONSTRAINT fk_cadre_circle_position_position FOREIGN KEY (position_id) REFERENCES organization_position (id)
);
