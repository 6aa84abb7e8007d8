SELECT $0,
    (SELECT count(*) FROM "Notifications" WHERE "UserId" = $0 AND NOT ("IsRead")),
    coalesce(p."PushOff", 0),
    EXISTS (SELECT 1 FROM "PushSubscriptions" WHERE "UserId" = $0),
    coalesce(p."EmailOn", 0),
    coalesce(p."EmailAfterMinutes", 0),
    (SELECT string_agg("PersonId" || ':' || "Off", ',') FROM "PersonPreferences" WHERE "UserId" = $0)
FROM (SELECT 1) AS one LEFT JOIN "NotificationPreferences" AS p ON p."UserId" = $0
