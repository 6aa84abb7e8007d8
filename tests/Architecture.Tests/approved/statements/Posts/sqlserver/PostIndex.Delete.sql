DELETE w FROM [posts].[PostWords] AS w
JOIN OPENJSON(@rows) WITH (PostId bigint '$[0]') AS r ON r.PostId = w.[PostId]
