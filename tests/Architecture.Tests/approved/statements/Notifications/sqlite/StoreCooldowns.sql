INSERT INTO "NotificationCooldowns"
    ("ActorId", "PostId", "CommentId", "Family", "UserId", "At", "SourceId", "IsTakenBack", "WasRead")
VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT ("ActorId", "PostId", "CommentId", "Family", "UserId") DO UPDATE
    SET "At" = excluded."At", "SourceId" = excluded."SourceId", "IsTakenBack" = excluded."IsTakenBack",
        "WasRead" = excluded."WasRead"
