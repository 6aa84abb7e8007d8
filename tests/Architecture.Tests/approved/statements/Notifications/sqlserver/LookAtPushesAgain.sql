UPDATE d SET [DueAt] = coalesce(d.[DueAt], k.Now),
    [Attempts] = CASE WHEN d.[DueAt] IS NULL THEN 0 ELSE d.[Attempts] END
FROM [notifications].[PushDeliveries] AS d
JOIN OPENJSON(@rows) WITH (UserId bigint '$[0]', Now bigint '$[1]') AS k ON d.[UserId] = k.UserId
WHERE NOT EXISTS (
    SELECT 1 FROM [notifications].[Notifications] AS n
    WHERE n.[Id] = d.[NotificationId] AND n.[UserId] = k.UserId AND n.[IsRead] = 0)
