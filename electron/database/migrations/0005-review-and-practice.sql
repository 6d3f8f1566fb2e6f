-- Every question that was ever finished, with its latest sight: what the list of missed questions is made of.
CREATE TABLE question_record (
  question_id TEXT PRIMARY KEY REFERENCES question (id),
  attempt_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  version_id INTEGER NOT NULL REFERENCES question_version (id),
  at INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('right', 'wrong', 'blank')),
  sights INTEGER NOT NULL,
  misses INTEGER NOT NULL,
  guessed INTEGER NOT NULL CHECK (guessed IN (0, 1)),
  slow INTEGER NOT NULL CHECK (slow IN (0, 1)),
  changed INTEGER NOT NULL CHECK (changed IN (0, 1)),
  FOREIGN KEY (attempt_id, position) REFERENCES attempt_item (attempt_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX attempt_unfinished ON attempt (id) WHERE state <> 'submitted';
-- It is filled from the history at the next start.
DELETE FROM readiness;

-- Why an answer was wrong, in the learner's own judgment.
CREATE TABLE error_cause (
  attempt_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('Knowledge', 'Misread', 'Reasoning', 'Time')),
  PRIMARY KEY (attempt_id, position),
  FOREIGN KEY (attempt_id, position) REFERENCES attempt_item (attempt_id, position)
) STRICT, WITHOUT ROWID;

-- What somebody found wrong with a question; stays on this machine until exported.
CREATE TABLE problem_report (
  id INTEGER PRIMARY KEY,
  question_id TEXT NOT NULL REFERENCES question (id),
  version_id INTEGER NOT NULL REFERENCES question_version (id),
  text TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- Grades of cards, in the order they were given. A card follows from these and from answers.
CREATE TABLE card_grade (
  id INTEGER PRIMARY KEY,
  question_id TEXT NOT NULL REFERENCES question (id),
  grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
  at INTEGER NOT NULL,
  -- The card before it, for an undo; null for a card that was added by hand.
  before TEXT,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  key TEXT NOT NULL UNIQUE
) STRICT;
