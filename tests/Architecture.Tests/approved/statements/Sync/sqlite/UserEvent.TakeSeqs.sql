INSERT INTO "UserEventHeads" ("UserId", "Head", "Floor") VALUES ($0, $1, 0)
ON CONFLICT ("UserId") DO UPDATE SET "Head" = "UserEventHeads"."Head" + excluded."Head"
RETURNING "UserId", "Head"
