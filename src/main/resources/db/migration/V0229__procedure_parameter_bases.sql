-- What a share is taken of has a kind of its own, so that it is checked when it is changed and shown in words.
UPDATE procedure_parameter SET kind = 'BALLOT_BASE' WHERE kind = 'TEXT_LIST' AND parameter_key LIKE '%base';
