-- The number of a section is found too, in its opening passage alone.
DROP TABLE guide_search;
CREATE VIRTUAL TABLE guide_search USING fts5(
  section UNINDEXED, anchor UNINDEXED, number, heading, body,
  tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
);
-- Questions are found by their words, without formulas, placeholders and marks.
DELETE FROM question_search;
-- Guide and questions are read anew at the next start, which fills both.
UPDATE bank SET stamp = '', content_hash = '';
