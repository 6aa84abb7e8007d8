DELETE FROM "PostWords" WHERE "PostId" = $0
