-- What an attempt changed keeps the range of each stage from now on; it is made anew at the next start.
DELETE FROM readiness;
