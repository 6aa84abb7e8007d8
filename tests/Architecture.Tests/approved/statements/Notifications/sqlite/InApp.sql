SELECT $0, coalesce(p."InAppOff", 0), (SELECT string_agg("PersonId" || ':' || "Off", ',') FROM "PersonPreferences" WHERE "UserId" = $0)
FROM (SELECT 1) AS one LEFT JOIN "NotificationPreferences" AS p ON p."UserId" = $0
