-- A lost key that was given up: what it sealed counts as no longer readable. Key 0 stands for what was already lost when it was handed on.

ALTER TABLE sealing_key ADD given_up_at DATETIME(3) NULL;

INSERT INTO sealing_key (key_id, check_value, first_used_at, replaced_at, given_up_at)
VALUES (0, '', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), UTC_TIMESTAMP(3));
