SELECT $0, coalesce(p."InAppOff", 0), (SELECT group_concat("PersonId" || ':' || "Off") FROM "PersonPreferences" WHERE "UserId" = $0)
FROM (SELECT 1) LEFT JOIN "NotificationPreferences" AS p ON p."UserId" = $0
