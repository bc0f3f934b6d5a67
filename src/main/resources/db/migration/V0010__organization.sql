-- Units are never deleted: a merged unit ends (valid_to) and points to its successor. `path` holds the ids from the root to
-- the unit itself, '/1/4/17/', so that a subtree is one range of the index.
CREATE TABLE organization_unit (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    version     INT          NOT NULL DEFAULT 0,
    parent_id   BIGINT       NULL,
    kind        VARCHAR(30)  NOT NULL,
    code        VARCHAR(40)  NOT NULL,
    name        VARCHAR(200) NOT NULL,
    name_search VARCHAR(200) NOT NULL,
    path        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_from  DATE         NOT NULL,
    valid_to    DATE         NULL,
    CONSTRAINT pk_organization_unit PRIMARY KEY (id),
    CONSTRAINT uq_organization_unit_code UNIQUE (code),
    CONSTRAINT uq_organization_unit_path UNIQUE (path),
    CONSTRAINT fk_organization_unit_parent FOREIGN KEY (parent_id) REFERENCES organization_unit (id),
    CONSTRAINT ck_organization_unit_validity CHECK (valid_to IS NULL OR valid_to >= valid_from),
    INDEX ix_organization_unit_parent (parent_id, code)
);

CREATE TABLE organization_unit_succession (
    predecessor_id BIGINT       NOT NULL,
    successor_id   BIGINT       NOT NULL,
    effective_on   DATE         NOT NULL,
    legal_basis    VARCHAR(300) NOT NULL,
    CONSTRAINT pk_organization_unit_succession PRIMARY KEY (predecessor_id, successor_id),
    CONSTRAINT fk_organization_succession_predecessor FOREIGN KEY (predecessor_id) REFERENCES organization_unit (id),
    CONSTRAINT fk_organization_succession_successor FOREIGN KEY (successor_id) REFERENCES organization_unit (id),
    CONSTRAINT ck_organization_succession_other CHECK (predecessor_id <> successor_id)
);

CREATE TABLE organization_body (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    version    INT         NOT NULL DEFAULT 0,
    unit_id    BIGINT      NOT NULL,
    kind       VARCHAR(40) NOT NULL,
    valid_from DATE        NOT NULL,
    valid_to   DATE        NULL,
    CONSTRAINT pk_organization_body PRIMARY KEY (id),
    CONSTRAINT uq_organization_body_kind UNIQUE (unit_id, kind, valid_from),
    CONSTRAINT fk_organization_body_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id)
);

-- People are sorted by given name, the last word, in the Vietnamese alphabet.
CREATE TABLE organization_person (
    id               BIGINT       NOT NULL AUTO_INCREMENT,
    version          INT          NOT NULL DEFAULT 0,
    full_name        VARCHAR(100) COLLATE utf8mb4_vietnamese_ci NOT NULL,
    given_name       VARCHAR(40)  COLLATE utf8mb4_vietnamese_ci NOT NULL,
    full_name_search VARCHAR(100) NOT NULL,
    birth_date       DATE         NOT NULL,
    gender           VARCHAR(10)  NOT NULL,
    ethnicity        VARCHAR(40)  NOT NULL,
    phone            VARCHAR(20)  NULL,
    CONSTRAINT pk_organization_person PRIMARY KEY (id),
    INDEX ix_organization_person_name (given_name, full_name, id),
    INDEX ix_organization_person_search (full_name_search, birth_date)
);

-- A position may have several holders (members of a body, officers of a board). `rank_in_unit` orders a unit's positions by body
-- and then from the highest down.
CREATE TABLE organization_position (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    version      INT          NOT NULL DEFAULT 0,
    unit_id      BIGINT       NOT NULL,
    body_id      BIGINT       NULL,
    kind         VARCHAR(40)  NOT NULL,
    title        VARCHAR(150) NOT NULL,
    rank_in_unit INT          NOT NULL,
    CONSTRAINT pk_organization_position PRIMARY KEY (id),
    CONSTRAINT fk_organization_position_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id),
    CONSTRAINT fk_organization_position_body FOREIGN KEY (body_id) REFERENCES organization_body (id),
    INDEX ix_organization_position_unit (unit_id, rank_in_unit)
);

CREATE TABLE organization_holding (
    id          BIGINT NOT NULL AUTO_INCREMENT,
    version     INT    NOT NULL DEFAULT 0,
    position_id BIGINT NOT NULL,
    person_id   BIGINT NOT NULL,
    held_from   DATE   NOT NULL,
    held_to     DATE   NULL,
    CONSTRAINT pk_organization_holding PRIMARY KEY (id),
    CONSTRAINT uq_organization_holding_start UNIQUE (position_id, person_id, held_from),
    CONSTRAINT fk_organization_holding_position FOREIGN KEY (position_id) REFERENCES organization_position (id),
    CONSTRAINT fk_organization_holding_person FOREIGN KEY (person_id) REFERENCES organization_person (id),
    CONSTRAINT ck_organization_holding_time CHECK (held_to IS NULL OR held_to >= held_from),
    INDEX ix_organization_holding_person (person_id, held_from)
);
