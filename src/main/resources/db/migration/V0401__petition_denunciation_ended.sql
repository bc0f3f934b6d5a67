-- When the denunciation that a petition became was settled, for the office's answer to a caller.

ALTER TABLE petition ADD denunciation_ended_on DATE NULL;
