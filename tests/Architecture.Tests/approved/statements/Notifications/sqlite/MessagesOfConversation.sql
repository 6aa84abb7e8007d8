SELECT $0, $1, $3,
    EXISTS (SELECT 1 FROM "NotificationPreferences" WHERE "UserId" = $0 AND "InAppOff" & $4 <> 0),
    EXISTS (SELECT 1 FROM "ConversationMutes" WHERE "UserId" = $0 AND "ConversationId" = $1
        AND ("Until" IS NULL OR "Until" > $2)),
    (SELECT string_agg("PersonId" || ':' || "Off", ',') FROM "PersonPreferences" WHERE "UserId" = $0),
    n."Id", n."Order", n."FromUserId", n."Count", n."Message", n."CreatedAt", n."Version",
    n."Order" = (SELECT max(o."Order") FROM "Notifications" AS o WHERE o."UserId" = $0)
FROM (SELECT 1) AS one LEFT JOIN "Notifications" AS n
    ON n."UserId" = $0 AND n."ConversationId" = $1 AND n."Type" = $3 AND NOT (n."IsRead")
