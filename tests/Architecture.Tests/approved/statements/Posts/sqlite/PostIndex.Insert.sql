INSERT INTO "PostIndex" (rowid, Words) VALUES ($0, $1)
