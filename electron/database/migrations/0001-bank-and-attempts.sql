-- The bank: what is asked. Versions are immutable, so an old attempt can always be read again.
CREATE TABLE bank (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('built-in', 'import', 'own')),
  licence TEXT NOT NULL,
  content_hash TEXT NOT NULL
) STRICT;

CREATE TABLE misconception (
  id TEXT PRIMARY KEY,
  believes TEXT NOT NULL,
  fact TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('service', 'metric', 'stage', 'concept')),
  taken TEXT NOT NULL,
  meant TEXT NOT NULL
) STRICT;

CREATE TABLE case_version (
  id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL,
  title TEXT NOT NULL,
  edition TEXT NOT NULL,
  scenario TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (case_id, hash)
) STRICT;

CREATE TABLE question (
  id TEXT PRIMARY KEY,
  bank_id TEXT NOT NULL REFERENCES bank (id),
  current_version_id INTEGER REFERENCES question_version (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status IN ('active', 'draft', 'retired')),
  status_reason TEXT NOT NULL DEFAULT '',
  -- Questions of one family are siblings: one may give another's answer away.
  family TEXT NOT NULL
) STRICT;
CREATE INDEX question_by_bank ON question (bank_id, status);

CREATE TABLE question_version (
  id INTEGER PRIMARY KEY,
  question_id TEXT NOT NULL REFERENCES question (id),
  hash TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('multiple-choice', 'multiple-response', 'ordering', 'matching')),
  stem TEXT NOT NULL,
  explanation TEXT NOT NULL,
  rule TEXT NOT NULL,
  reuse TEXT CHECK (reuse IN ('never', 'allowed')),
  objective TEXT NOT NULL,
  guide_section TEXT NOT NULL,
  stage TEXT NOT NULL,
  metric_category TEXT NOT NULL,
  skill TEXT NOT NULL,
  difficulty INTEGER NOT NULL CHECK (difficulty BETWEEN 1 AND 3),
  sources TEXT NOT NULL,
  verified TEXT NOT NULL,
  case_version_id INTEGER REFERENCES case_version (id),
  -- The place within its case set, from 1.
  case_place INTEGER,
  -- Variables, formulas and texts of a parametric item; a fixed item has parts instead.
  template TEXT,
  UNIQUE (question_id, hash)
) STRICT;
CREATE TRIGGER question_version_immutable BEFORE UPDATE ON question_version
BEGIN
  SELECT RAISE (ABORT, 'a question version never changes');
END;

CREATE TABLE question_part (
  version_id INTEGER NOT NULL REFERENCES question_version (id),
  place INTEGER NOT NULL,
  part_id TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('option', 'step', 'prompt', 'response')),
  text TEXT NOT NULL,
  correct INTEGER NOT NULL CHECK (correct IN (0, 1)),
  -- The response a prompt belongs to; the place a step takes.
  answer TEXT,
  step INTEGER,
  rationale TEXT NOT NULL,
  misconception TEXT,
  -- Which wrong response shows which misconception, for a prompt.
  mistakes TEXT,
  PRIMARY KEY (version_id, place),
  UNIQUE (version_id, part_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE question_service (
  version_id INTEGER NOT NULL REFERENCES question_version (id),
  service TEXT NOT NULL,
  PRIMARY KEY (version_id, service)
) STRICT, WITHOUT ROWID;

-- Attempts: what was answered. Events are facts; the columns beside them can be rebuilt from these.
CREATE TABLE attempt (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('full', 'section', 'diagnostic', 'custom', 'drill', 'retake')),
  title TEXT NOT NULL,
  plan TEXT NOT NULL,
  seed INTEGER NOT NULL,
  policy TEXT NOT NULL CHECK (policy IN ('practice', 'strict')),
  practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
  blind_review INTEGER NOT NULL CHECK (blind_review IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('open', 'rethinking', 'submitted', 'abandoned')),
  limit_ms INTEGER,
  started_at INTEGER NOT NULL,
  submitted_at INTEGER,
  submitted_by TEXT CHECK (submitted_by IN ('candidate', 'time')),
  -- The exam clock: time spent up to the last look at the machine's clocks, and those clocks at that moment.
  spent_ms REAL NOT NULL DEFAULT 0,
  running INTEGER NOT NULL DEFAULT 0 CHECK (running IN (0, 1)),
  seen_wall_ms REAL NOT NULL,
  seen_uptime_ms REAL NOT NULL,
  seen_boot TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 1,
  -- Summary, kept in the transaction of each change.
  item_count INTEGER NOT NULL,
  answered_count INTEGER NOT NULL DEFAULT 0,
  flagged_count INTEGER NOT NULL DEFAULT 0,
  scored_count INTEGER NOT NULL,
  right_count INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX attempt_open ON attempt (state) WHERE state IN ('open', 'rethinking');
CREATE INDEX attempt_finished ON attempt (submitted_at DESC) WHERE state = 'submitted';

CREATE TABLE attempt_item (
  attempt_id INTEGER NOT NULL REFERENCES attempt (id),
  position INTEGER NOT NULL,
  version_id INTEGER NOT NULL REFERENCES question_version (id),
  question_id TEXT NOT NULL REFERENCES question (id),
  scored INTEGER NOT NULL CHECK (scored IN (0, 1)),
  -- What was put before the candidate: the order of the parts and, for a template, the whole drawn item.
  presentation TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 0,
  status TEXT NOT NULL DEFAULT 'Unseen' CHECK (status IN ('Answered', 'Incomplete', 'Unseen')),
  response TEXT,
  first_response TEXT,
  rethought TEXT,
  flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1)),
  struck TEXT NOT NULL DEFAULT '[]',
  highlights TEXT NOT NULL DEFAULT '[]',
  note TEXT NOT NULL DEFAULT '',
  confidence TEXT CHECK (confidence IN ('Guess', 'Unsure', 'Sure')),
  checked_at INTEGER,
  first_seen_ms REAL,
  active_ms REAL NOT NULL DEFAULT 0,
  outcome TEXT CHECK (outcome IN ('right', 'wrong', 'blank')),
  -- 1 is a first sight; days since the last sight, null at the first.
  exposure INTEGER NOT NULL,
  days_since REAL,
  PRIMARY KEY (attempt_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX attempt_item_by_question ON attempt_item (question_id, attempt_id);

CREATE TABLE attempt_event (
  id INTEGER PRIMARY KEY,
  attempt_id INTEGER NOT NULL REFERENCES attempt (id),
  seq INTEGER NOT NULL,
  -- Exam clock and wall clock, ms.
  active_ms REAL NOT NULL,
  wall_ms INTEGER NOT NULL,
  kind TEXT NOT NULL,
  position INTEGER,
  payload TEXT NOT NULL DEFAULT '{}',
  -- A retry of the same change carries the same key.
  key TEXT UNIQUE,
  UNIQUE (attempt_id, seq)
) STRICT;
CREATE TRIGGER attempt_event_append_only BEFORE UPDATE ON attempt_event
BEGIN
  SELECT RAISE (ABORT, 'events are append-only');
END;

-- What was taken for what, one row a wrong choice of a finished item.
CREATE TABLE choice (
  attempt_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  misconception TEXT NOT NULL,
  PRIMARY KEY (attempt_id, position, misconception),
  FOREIGN KEY (attempt_id, position) REFERENCES attempt_item (attempt_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_summary (
  day TEXT NOT NULL,
  facet TEXT NOT NULL CHECK (facet IN ('all', 'section', 'stage', 'metric')),
  value TEXT NOT NULL,
  sight TEXT NOT NULL CHECK (sight IN ('first', 'repeat')),
  mode TEXT NOT NULL CHECK (mode IN ('exam', 'practice')),
  answered INTEGER NOT NULL,
  right INTEGER NOT NULL,
  active_ms REAL NOT NULL,
  PRIMARY KEY (facet, value, day, sight, mode)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
  question_id TEXT PRIMARY KEY REFERENCES question (id),
  text TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
