DELETE FROM "NotificationActors" WHERE "NotificationId" = $0 AND "ActorId" = $1 AND "SourceId" = $2
