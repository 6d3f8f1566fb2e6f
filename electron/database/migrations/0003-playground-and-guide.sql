-- The playground's figures of a fixed item, as JSON; null for none.
ALTER TABLE question_version ADD COLUMN playground TEXT;

-- Which misconceptions the wrong answers of a version show.
CREATE TABLE question_misconception (
  version_id INTEGER NOT NULL REFERENCES question_version (id),
  misconception TEXT NOT NULL,
  PRIMARY KEY (version_id, misconception)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO question_misconception
  SELECT version_id, misconception FROM question_part WHERE misconception IS NOT NULL;
INSERT OR IGNORE INTO question_misconception
  SELECT p.version_id, m.value FROM question_part p, json_each(p.mistakes) m WHERE p.mistakes IS NOT NULL;
INSERT OR IGNORE INTO question_misconception
  SELECT v.id, json_extract(d.value, '$.misconception') FROM question_version v, json_each(v.template, '$.distractors') d
  WHERE v.template IS NOT NULL AND json_extract(d.value, '$.misconception') IS NOT NULL;

-- A drill names what it draws from as a custom exam does.
UPDATE attempt SET plan = json_set(plan, '$.preset.filter.services', json('[]'), '$.preset.filter.questions', json('[]'),
  '$.preset.filter.pair', json('null')) WHERE kind = 'custom';
UPDATE attempt SET plan = json_set(json_remove(plan, '$.preset.section'), '$.preset.topic', substr(title, 8),
  '$.preset.filter', json_object('sections', json_array(json_extract(plan, '$.preset.section')), 'stages', json('[]'),
    'metricCategories', json('[]'), 'types', json('[]'), 'difficulties', json('[]'), 'services', json('[]'),
    'questions', json('[]'), 'pair', json('null'), 'pool', 'all')) WHERE kind = 'drill';

-- The study guide, as its files say it.
CREATE TABLE guide_section (
  id TEXT PRIMARY KEY,
  place INTEGER NOT NULL,
  title TEXT NOT NULL,
  purpose TEXT NOT NULL,
  words INTEGER NOT NULL,
  blocks TEXT NOT NULL,
  sources TEXT NOT NULL,
  verified TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE guide_reading (
  section TEXT PRIMARY KEY,
  reached REAL NOT NULL CHECK (reached BETWEEN 0 AND 1),
  read_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What can be found. A question's row has the id of its version.
CREATE VIRTUAL TABLE guide_search USING fts5(
  section UNINDEXED, anchor UNINDEXED, heading, body, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE VIRTUAL TABLE service_search USING fts5(
  id UNINDEXED, name, former, body, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE VIRTUAL TABLE question_search USING fts5(
  stem, parts, explanation, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO question_search (rowid, stem, parts, explanation)
  SELECT v.id, v.stem, coalesce((SELECT group_concat(text, ' ') FROM question_part WHERE version_id = v.id), ''),
    v.explanation || ' ' || v.rule
  FROM question_version v;
-- The files are read anew once, which fills in the guide and the services.
UPDATE bank SET stamp = '', content_hash = '';
