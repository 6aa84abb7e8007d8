DELETE m FROM [messaging].[MessageMarks] AS m
JOIN OPENJSON(@rows) WITH (Id bigint '$[0]') AS r ON r.Id = m.[MessageId]
