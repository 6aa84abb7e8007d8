SELECT "NotificationId", "ActorId", "SourceId", "UserId", "PostId", "Kind", "Rank" FROM "NotificationActors"
WHERE "NotificationId" = $0 ORDER BY "Rank" DESC LIMIT 10
