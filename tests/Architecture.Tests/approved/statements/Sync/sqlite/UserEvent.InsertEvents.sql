INSERT INTO "UserEvents" ("UserId", "Seq", "Type", "Payload", "At") VALUES ($0, $1, $2, $3, $4)
