-- Denunciations that were settled before the portal noted it: their petitions have ended for whoever asks.
UPDATE petition p
JOIN procedure_submission s ON s.step_id = 'start' AND CAST(JSON_VALUE(s.answers, '$.petition') AS UNSIGNED) = p.id
JOIN procedure_case c ON c.id = s.case_id AND c.procedure_key = 'denunciation' AND c.state IN ('COMPLETED', 'REFUSED', 'WITHDRAWN')
SET p.denunciation_ended_on = DATE(c.ended_at)
WHERE p.state = 'DENUNCIATION' AND p.denunciation_ended_on IS NULL AND c.ended_at IS NOT NULL;
