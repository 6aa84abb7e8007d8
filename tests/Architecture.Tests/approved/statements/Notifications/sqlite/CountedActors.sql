SELECT DISTINCT "NotificationId", "ActorId" FROM "NotificationActors" WHERE "NotificationId" = $0 AND "ActorId" = $1
