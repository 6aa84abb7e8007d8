SELECT "UserId", "InAppOff" FROM "NotificationPreferences" WHERE "UserId" = $0 AND "InAppOff" <> 0
