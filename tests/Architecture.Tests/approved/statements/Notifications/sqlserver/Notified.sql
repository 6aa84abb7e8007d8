SELECT k.UserId,
    (SELECT count(*) FROM [notifications].[Notifications] AS n WHERE n.[UserId] = k.UserId AND n.[IsRead] = 0),
    coalesce((
        SELECT p.[PushOff] FROM [notifications].[NotificationPreferences] AS p WHERE p.[UserId] = k.UserId), 0),
    CAST(CASE WHEN EXISTS (
        SELECT 1 FROM [notifications].[PushSubscriptions] AS s WHERE s.[UserId] = k.UserId)
        THEN 1 ELSE 0 END AS bit)
FROM OPENJSON(@rows) WITH (UserId bigint '$[0]') AS k
