SELECT $0,
    (SELECT count(*) FROM "Notifications" WHERE "UserId" = $0 AND NOT ("IsRead")),
    coalesce((SELECT "PushOff" FROM "NotificationPreferences" WHERE "UserId" = $0), 0),
    EXISTS (SELECT 1 FROM "PushSubscriptions" WHERE "UserId" = $0)
