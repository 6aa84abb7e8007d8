INSERT INTO "MessageIndex" (rowid, Marks) VALUES ($0, replace(' ' || $2, ' ', ' ' || $1))
