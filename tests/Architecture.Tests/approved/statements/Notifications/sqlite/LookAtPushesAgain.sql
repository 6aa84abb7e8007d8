UPDATE "PushDeliveries" SET "DueAt" = $1, "Attempts" = 0
WHERE "UserId" = $0 AND "DueAt" IS NULL AND NOT EXISTS (
    SELECT 1 FROM "Notifications" AS n
    WHERE n."Id" = "PushDeliveries"."NotificationId" AND n."UserId" = $0 AND NOT (n."IsRead"))
