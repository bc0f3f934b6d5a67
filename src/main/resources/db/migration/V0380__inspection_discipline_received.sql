-- When the member or organization received the decision as it stands: the original one, or the one on an appeal. The time for an
-- appeal counts from it. Empty as long as it is not handed over or told.
ALTER TABLE inspection_discipline ADD COLUMN received_on DATE NULL AFTER announced_on;

-- What was recorded before did not say it. The announcement is when other bodies hand their decision over; a cell does so no earlier than
-- it writes it down, and an appellant is told no earlier than the appeal was concluded.
UPDATE inspection_discipline SET received_on = announced_on WHERE announced_on IS NOT NULL AND decided_by <> 'CELL';
UPDATE inspection_discipline SET received_on = GREATEST(announced_on, decision_date)
    WHERE announced_on IS NOT NULL AND decided_by = 'CELL' AND decision_date IS NOT NULL;
UPDATE inspection_discipline d
    JOIN (SELECT discipline_id, MAX(happened_on) concluded FROM inspection_discipline_event
          WHERE kind IN ('KEPT', 'REDUCED', 'INCREASED') GROUP BY discipline_id) e ON e.discipline_id = d.id
    SET d.received_on = GREATEST(COALESCE(d.received_on, e.concluded), e.concluded);
