SELECT c.[Id], c.[AuthorId]
FROM OPENJSON(@rows) WITH (Id bigint '$[0]') AS k JOIN [posts].[Comments] AS c ON c.[Id] = k.Id
WHERE c.[DeletedAt] IS NULL
