-- Days on which the head of the committee receives citizens (11-QĐi/TW), and who came. A visitor who denounces somebody is
-- entered as a petition and named there alone, in the sealed compartment.
CREATE TABLE petition_reception_day (
    id            BIGINT        NOT NULL AUTO_INCREMENT,
    unit_id       BIGINT        NOT NULL,
    held_on       DATE          NOT NULL,
    begins_at     TIME          NOT NULL,
    place         VARCHAR(200)  NOT NULL,
    extraordinary BOOLEAN       NOT NULL,
    ground        VARCHAR(500)  NULL,
    host_name     VARCHAR(100)  NOT NULL,
    state         VARCHAR(20)   NOT NULL,
    cancel_reason VARCHAR(500)  NULL,
    notice_number VARCHAR(60)   NULL,
    notice_on     DATE          NULL,
    conclusion    VARCHAR(4000) NULL,
    recorded_by   BIGINT        NOT NULL,
    recorded_at   DATETIME(3)   NOT NULL,
    CONSTRAINT pk_petition_reception_day PRIMARY KEY (id),
    CONSTRAINT uq_petition_reception_day UNIQUE (unit_id, held_on, begins_at),
    CONSTRAINT fk_petition_reception_day_unit FOREIGN KEY (unit_id) REFERENCES organization_unit (id),
    CONSTRAINT ck_petition_reception_day_state CHECK (state IN ('PLANNED', 'HELD', 'CANCELLED')),
    CONSTRAINT ck_petition_reception_day_ground CHECK (NOT extraordinary OR ground IS NOT NULL)
);

CREATE TABLE petition_reception_visit (
    id              BIGINT        NOT NULL AUTO_INCREMENT,
    day_id          BIGINT        NOT NULL,
    number          INT           NOT NULL,
    people          INT           NOT NULL,
    visitor_name    VARCHAR(200)  NULL,
    visitor_address VARCHAR(300)  NULL,
    visitor_phone   VARCHAR(40)   NULL,
    kind            VARCHAR(30)   NOT NULL,
    content         VARCHAR(1000) NOT NULL,
    answer          VARCHAR(2000) NULL,
    answer_due      DATE          NOT NULL,
    answered_on     DATE          NULL,
    CONSTRAINT pk_petition_reception_visit PRIMARY KEY (id),
    CONSTRAINT uq_petition_reception_visit UNIQUE (day_id, number),
    CONSTRAINT fk_petition_reception_visit_day FOREIGN KEY (day_id) REFERENCES petition_reception_day (id)
);

ALTER TABLE petition ADD CONSTRAINT fk_petition_visit FOREIGN KEY (visit_id) REFERENCES petition_reception_visit (id);
