-- The page of steps in danger reads what is due first in the order of this index, and stops when the page is full.

CREATE INDEX ix_procedure_work_item_urgent ON procedure_work_item (state, urgent_on, id);
