INSERT INTO "PostWords" ("Word", "PostId", "Times")
SELECT w.word, $0, COUNT(*) FROM unnest(string_to_array($1, ' ')) AS w(word) GROUP BY w.word
