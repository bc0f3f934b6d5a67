-- What a petition was taken for, and who had it, before a change: a row holds until the day before `until_day`. Figures of a
-- period are counted from the first row that holds beyond its last day, or from the petition itself where there is none.
CREATE TABLE petition_earlier (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    petition_id BIGINT      NOT NULL,
    until_day   DATE        NOT NULL,
    kind        VARCHAR(30) NOT NULL,
    handler     VARCHAR(30) NULL,
    CONSTRAINT pk_petition_earlier PRIMARY KEY (id),
    CONSTRAINT fk_petition_earlier_petition FOREIGN KEY (petition_id) REFERENCES petition (id),
    INDEX ix_petition_earlier (petition_id, until_day, id)
);
