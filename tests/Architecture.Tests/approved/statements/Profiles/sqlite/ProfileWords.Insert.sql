INSERT INTO "ProfileWords" ("UserId", "Word") VALUES ($0, $1)
