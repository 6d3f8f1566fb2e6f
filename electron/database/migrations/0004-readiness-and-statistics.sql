-- What follows from finished answers. All of it can be made again from attempts and their events, and is, when the
-- readiness row is missing or of another version.
DROP TABLE day_summary;

-- One row a finished answer that is not blank, in the order in which they were finished.
CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  attempt_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  version_id INTEGER NOT NULL REFERENCES question_version (id),
  at INTEGER NOT NULL,
  day TEXT NOT NULL,
  right INTEGER NOT NULL CHECK (right IN (0, 1)),
  sight TEXT NOT NULL CHECK (sight IN ('first', 'repeat')),
  mode TEXT NOT NULL CHECK (mode IN ('exam', 'practice')),
  pace TEXT NOT NULL,
  change TEXT NOT NULL,
  -- The chance to be right before the answer, the part of it that needs no knowledge, and the change of the expected share.
  predicted REAL NOT NULL,
  floor REAL NOT NULL,
  moved REAL NOT NULL,
  UNIQUE (attempt_id, position),
  FOREIGN KEY (attempt_id, position) REFERENCES attempt_item (attempt_id, position)
) STRICT;
CREATE INDEX answer_by_weight ON answer (abs(moved) DESC);
CREATE INDEX attempt_by_kind ON attempt (kind, submitted_at) WHERE state = 'submitted' AND practice = 0;
CREATE INDEX choice_by_misconception ON choice (misconception);

-- Counts by local day; the day '' holds the sum of all days, so that no number needs the whole history.
CREATE TABLE summary (
  facet TEXT NOT NULL
    CHECK (facet IN ('all', 'section', 'stage', 'metric', 'cell', 'confidence', 'pace', 'change')),
  day TEXT NOT NULL,
  value TEXT NOT NULL,
  sight TEXT NOT NULL,
  mode TEXT NOT NULL,
  answered INTEGER NOT NULL,
  right INTEGER NOT NULL,
  active_ms REAL NOT NULL,
  PRIMARY KEY (facet, day, value, sight, mode)
) STRICT, WITHOUT ROWID;

-- How often one thing was answered where another was right; the same twice when it was answered rightly.
CREATE TABLE confusion (
  day TEXT NOT NULL,
  kind TEXT NOT NULL,
  meant TEXT NOT NULL,
  chose TEXT NOT NULL,
  sight TEXT NOT NULL,
  mode TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (day, kind, meant, chose, sight, mode)
) STRICT, WITHOUT ROWID;

CREATE TABLE readiness (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  state BLOB NOT NULL
) STRICT;
CREATE TABLE readiness_memory (
  question_id TEXT PRIMARY KEY REFERENCES question (id),
  memory BLOB NOT NULL
) STRICT, WITHOUT ROWID;
-- The projection at the end of each day with answers, and around each attempt.
CREATE TABLE readiness_day (
  day TEXT PRIMARY KEY,
  projection TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE readiness_change (
  attempt_id INTEGER PRIMARY KEY REFERENCES attempt (id),
  before TEXT NOT NULL,
  after TEXT NOT NULL
) STRICT;

-- A question that was missed comes up again on a schedule.
CREATE TABLE card (
  question_id TEXT PRIMARY KEY REFERENCES question (id),
  due_at INTEGER NOT NULL,
  lapses INTEGER NOT NULL,
  memory TEXT NOT NULL
) STRICT, WITHOUT ROWID;
