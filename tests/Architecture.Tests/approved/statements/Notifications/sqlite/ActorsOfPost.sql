SELECT "NotificationId", "ActorId", "SourceId", "UserId", "PostId", "Kind", "Rank" FROM "NotificationActors"
WHERE "ActorId" = $0 AND "UserId" = $1 AND "PostId" = $2
