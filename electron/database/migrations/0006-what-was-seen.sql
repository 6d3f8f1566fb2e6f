-- What may be looked back at: an exam once its result is shown, practice as soon as an answer is checked.
CREATE VIEW reviewable AS SELECT id FROM attempt WHERE state = 'submitted' OR practice = 1;
-- Records no longer hold questions that an exam ended without showing; they are made anew at the next start.
DELETE FROM readiness;
