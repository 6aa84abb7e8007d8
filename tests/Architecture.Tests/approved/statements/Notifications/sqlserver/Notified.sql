SELECT k.UserId,
    (SELECT count(*) FROM [notifications].[Notifications] AS n WHERE n.[UserId] = k.UserId AND n.[IsRead] = 0),
    coalesce(p.[PushOff], 0),
    CAST(CASE WHEN EXISTS (
        SELECT 1 FROM [notifications].[PushSubscriptions] AS s WHERE s.[UserId] = k.UserId)
        THEN 1 ELSE 0 END AS bit),
    coalesce(p.[EmailOn], 0),
    coalesce(p.[EmailAfterMinutes], 0),
    (SELECT string_agg(CAST(CONCAT(o.[PersonId], ':', o.[Off]) AS varchar(max)), ',')
        FROM [notifications].[PersonPreferences] AS o WHERE o.[UserId] = k.UserId)
FROM OPENJSON(@rows) WITH (UserId bigint '$[0]') AS k
LEFT JOIN [notifications].[NotificationPreferences] AS p ON p.[UserId] = k.UserId
