-- For the effects whose time is over, found without reading the decisions of all years.
ALTER TABLE inspection_discipline ADD INDEX ix_inspection_discipline_ends (state, effect_ends_on);
