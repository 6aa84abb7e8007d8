INSERT INTO "PushDeliveries"
    ("SubscriptionId", "NotificationId", "UserId", "ConversationId", "QueuedAt", "DueAt", "Attempts", "Version",
    "SentVersion")
SELECT s."Id", $1, $0, $2, $3, max($3, coalesce(s."RetryAt", 0)), 0, 1, 0
FROM "PushSubscriptions" AS s
WHERE s."UserId" = $0 AND (
    SELECT count(*) FROM "PushDeliveries" AS d WHERE d."SubscriptionId" = s."Id" AND d."DueAt" IS NOT NULL) < $4
ON CONFLICT ("SubscriptionId", "NotificationId") DO UPDATE SET "QueuedAt" = excluded."QueuedAt",
    "DueAt" = CASE WHEN "Attempts" > 0 AND "DueAt" > $3 THEN "DueAt" ELSE excluded."DueAt" END,
    "Attempts" = CASE WHEN "Attempts" > 0 AND "DueAt" > $3 THEN "Attempts" ELSE 0 END,
    "Version" = "Version" + 1
