UPDATE "PushDeliveries" SET "DueAt" = coalesce("DueAt", $1),
    "Attempts" = CASE WHEN "DueAt" IS NULL THEN 0 ELSE "Attempts" END
WHERE "UserId" = $0 AND NOT EXISTS (
    SELECT 1 FROM "Notifications" AS n
    WHERE n."Id" = "PushDeliveries"."NotificationId" AND n."UserId" = $0 AND NOT (n."IsRead"))
