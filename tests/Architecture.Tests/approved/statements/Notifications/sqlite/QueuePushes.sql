INSERT INTO "PushDeliveries"
    ("SubscriptionId", "NotificationId", "UserId", "ConversationId", "QueuedAt", "DueAt", "Attempts", "Version",
    "SentVersion")
SELECT s."Id", $1, $0, CAST($2 AS bigint), $3, CASE WHEN s."RetryAt" > $3 THEN s."RetryAt" ELSE $3 END, 0, 1, 0
FROM "PushSubscriptions" AS s
WHERE s."UserId" = $0 AND (
    SELECT count(*) FROM "PushDeliveries" AS d WHERE d."SubscriptionId" = s."Id" AND d."DueAt" IS NOT NULL) < $4
ON CONFLICT ("SubscriptionId", "NotificationId") DO UPDATE SET "QueuedAt" = excluded."QueuedAt",
    "DueAt" = CASE WHEN "PushDeliveries"."Attempts" > 0 AND "PushDeliveries"."DueAt" > $3
        THEN "PushDeliveries"."DueAt" ELSE excluded."DueAt" END,
    "Attempts" = CASE WHEN "PushDeliveries"."Attempts" > 0 AND "PushDeliveries"."DueAt" > $3
        THEN "PushDeliveries"."Attempts" ELSE 0 END,
    "Version" = "PushDeliveries"."Version" + 1
