SELECT m.[Id], m.[DeletedAt]
FROM OPENJSON(@rows) WITH (Id bigint '$[0]') AS k
JOIN [messaging].[Messages] AS m ON m.[Id] = k.Id
WHERE m.[DeletedAt] IS NOT NULL
