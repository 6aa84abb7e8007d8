SELECT CAST(c.relname AS text) AS "Value" FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid
WHERE NOT (i.indisvalid AND i.indisready) AND c.relnamespace = CAST(current_schema() AS regnamespace)
ORDER BY c.relname
