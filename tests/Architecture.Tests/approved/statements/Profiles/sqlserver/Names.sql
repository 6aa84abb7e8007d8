SELECT p.[UserId], p.[Username], p.[DisplayName], p.[Availability], p.[AvatarId], p.[WhoCanMessage]
FROM OPENJSON(@rows) WITH (UserId bigint '$[0]') AS k
JOIN [profiles].[Profiles] AS p ON p.[UserId] = k.UserId
