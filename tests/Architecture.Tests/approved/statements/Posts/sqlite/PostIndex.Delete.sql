DELETE FROM "PostIndex" WHERE rowid = $0
