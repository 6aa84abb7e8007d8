SELECT "UserId", count(*) FROM "Notifications" WHERE "UserId" = $0 AND NOT ("IsRead") GROUP BY "UserId"
