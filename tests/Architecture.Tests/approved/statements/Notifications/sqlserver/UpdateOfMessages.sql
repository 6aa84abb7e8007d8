UPDATE n SET [Version] = r.Version, [Count] = r.Count, [Message] = r.Message, [CreatedAt] = r.CreatedAt
FROM [notifications].[Notifications] AS n
JOIN OPENJSON(@rows) WITH (
    Id bigint '$[0]', ReadVersion bigint '$[1]', Version bigint '$[2]', Count int '$[3]', Message nvarchar(500) '$[4]',
    CreatedAt bigint '$[6]') AS r
    ON n.[Id] = r.Id AND n.[Version] = r.ReadVersion
