-- The catalogue of AWS services that questions name: what each is called today and was called before.
CREATE TABLE service (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  former_names TEXT NOT NULL,
  function TEXT NOT NULL,
  choose_when TEXT NOT NULL,
  not_when TEXT NOT NULL,
  confusable_with TEXT NOT NULL,
  stages TEXT NOT NULL,
  exam_position TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'moved', 'legacy', 'maintenance', 'discontinued')),
  since TEXT,
  checked TEXT NOT NULL,
  note TEXT,
  source TEXT NOT NULL
) STRICT;

-- Names, sizes and times of the bank's files: while these are the same, their content is not read.
ALTER TABLE bank ADD COLUMN stamp TEXT NOT NULL DEFAULT '';
