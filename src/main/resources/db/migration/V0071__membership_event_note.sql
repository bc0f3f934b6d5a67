-- A deletion is recorded with the reason as the decision gives it, up to 2,000 characters.
ALTER TABLE membership_event MODIFY note VARCHAR(2000) NULL;
