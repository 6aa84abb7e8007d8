SELECT p.[UserId], p.[InAppOff]
FROM OPENJSON(@rows) WITH (UserId bigint '$[0]') AS k
JOIN [notifications].[NotificationPreferences] AS p ON p.[UserId] = k.UserId
WHERE p.[InAppOff] <> 0
