-- Who does the work of whom, from day to day. A row is never deleted: one that was ended early keeps the days it was made for.
CREATE TABLE organization_substitution (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    holder_id     BIGINT       NOT NULL,
    substitute_id BIGINT       NOT NULL,
    first_day     DATE         NOT NULL,
    last_day      DATE         NOT NULL,
    reason        VARCHAR(500) NULL,
    paper         VARCHAR(200) NULL,
    entered_by    VARCHAR(200) NOT NULL,
    by_holder     BOOLEAN      NOT NULL,
    entered_at    DATETIME(3)  NOT NULL,
    ended_by      VARCHAR(200) NULL,
    ended_at      DATETIME(3)  NULL,
    CONSTRAINT pk_organization_substitution PRIMARY KEY (id),
    CONSTRAINT fk_organization_substitution_holder FOREIGN KEY (holder_id) REFERENCES organization_person (id),
    CONSTRAINT fk_organization_substitution_substitute FOREIGN KEY (substitute_id) REFERENCES organization_person (id),
    CONSTRAINT ck_organization_substitution_other CHECK (holder_id <> substitute_id),
    CONSTRAINT ck_organization_substitution_time CHECK (last_day >= first_day),
    INDEX ix_organization_substitution_substitute (substitute_id, last_day),
    INDEX ix_organization_substitution_holder (holder_id, last_day)
);

-- The positions whose work passes over, and, when it is not all of it, the procedures.
CREATE TABLE organization_substitution_position (
    substitution_id BIGINT NOT NULL,
    position_id     BIGINT NOT NULL,
    CONSTRAINT pk_organization_substitution_position PRIMARY KEY (substitution_id, position_id),
    CONSTRAINT fk_organization_substitution_position_of FOREIGN KEY (substitution_id) REFERENCES organization_substitution (id),
    CONSTRAINT fk_organization_substitution_position FOREIGN KEY (position_id) REFERENCES organization_position (id),
    INDEX ix_organization_substitution_position (position_id)
);

CREATE TABLE organization_substitution_matter (
    substitution_id BIGINT       NOT NULL,
    matter          VARCHAR(100) NOT NULL,
    CONSTRAINT pk_organization_substitution_matter PRIMARY KEY (substitution_id, matter),
    CONSTRAINT fk_organization_substitution_matter_of FOREIGN KEY (substitution_id) REFERENCES organization_substitution (id)
);
