SELECT "ActorId", "PostId", "CommentId", "Family", "UserId", "At", "SourceId", "IsTakenBack", "WasRead"
FROM "NotificationCooldowns"
WHERE "ActorId" = $0 AND "PostId" = $1 AND "CommentId" = $2 AND "Family" = $3 AND "UserId" = $4
