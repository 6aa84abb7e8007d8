SELECT CAST(conname AS text) AS "Value" FROM pg_constraint
WHERE contype = 'f' AND NOT convalidated AND connamespace = CAST(current_schema() AS regnamespace)
ORDER BY conname
