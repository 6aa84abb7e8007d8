UPDATE d SET [DueAt] = k.Now, [Attempts] = 0
FROM [notifications].[PushDeliveries] AS d
JOIN OPENJSON(@rows) WITH (UserId bigint '$[0]', Now bigint '$[1]') AS k ON d.[UserId] = k.UserId
WHERE d.[DueAt] IS NULL
