DELETE FROM "ProfileWords" WHERE "UserId" = $0
