INSERT INTO [posts].[PostWords] ([Word], [PostId], [Times])
SELECT s.[value] COLLATE Latin1_General_100_BIN2, r.PostId, COUNT(*)
FROM OPENJSON(@rows) WITH (PostId bigint '$[0]', Words nvarchar(max) '$[1]') AS r
CROSS APPLY STRING_SPLIT(r.Words, N' ') AS s
GROUP BY s.[value] COLLATE Latin1_General_100_BIN2, r.PostId
