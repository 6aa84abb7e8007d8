DELETE FROM "MessageIndex" WHERE rowid = $0
