SELECT n.[UserId], count(*)
FROM OPENJSON(@rows) WITH (UserId bigint '$[0]') AS k
JOIN [notifications].[Notifications] AS n ON n.[UserId] = k.UserId
WHERE n.[IsRead] = 0
GROUP BY n.[UserId]
