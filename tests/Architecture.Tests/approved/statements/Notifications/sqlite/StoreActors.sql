INSERT INTO "NotificationActors" ("NotificationId", "ActorId", "SourceId", "UserId", "PostId", "Kind", "Rank")
VALUES ($0, $1, $2, $3, $4, $5, $6)
ON CONFLICT ("NotificationId", "ActorId", "SourceId") DO UPDATE SET "Kind" = excluded."Kind", "Rank" = excluded."Rank"
