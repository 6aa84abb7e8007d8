SELECT f.[Id]
FROM OPENJSON(@rows) WITH (
    Viewer bigint '$[0]', Conversation bigint '$[1]', Before bigint '$[2]', FromId bigint '$[3]',
    SentFrom bigint '$[4]', SentUntil bigint '$[5]', Most int '$[6]', Marks nvarchar(max) '$[8]') AS r
JOIN [messaging].[Members] AS m ON m.[ConversationId] = r.Conversation AND m.[UserId] = r.Viewer
    AND m.[IsHidden] = 0 AND m.[Request] = 0
CROSS APPLY (
    SELECT TOP (r.Most) g.[Id]
    FROM (
        SELECT k.[MessageId]
        FROM OPENJSON(r.Marks) WITH (
            Number int '$[0]', Marks int '$[1]', Mark nvarchar(70) '$[2]', Until nvarchar(70) '$[3]') AS t
        JOIN [messaging].[MessageMarks] AS k ON k.[ConversationId] = r.Conversation
            AND k.[Mark] >= t.Mark COLLATE Latin1_General_100_BIN2
            AND k.[Mark] < t.Until COLLATE Latin1_General_100_BIN2
            AND k.[MessageId] < r.Before AND k.[MessageId] >= r.FromId
        GROUP BY k.[MessageId]
        HAVING COUNT(DISTINCT t.Number) = MAX(t.Marks)) AS i
    JOIN [messaging].[Messages] AS g ON g.[Id] = i.[MessageId]
    WHERE g.[SentAt] >= r.SentFrom AND g.[SentAt] < r.SentUntil AND g.[Seq] > m.[SeesAfter]
        AND NOT EXISTS (SELECT 1 FROM [messaging].[HiddenMessages] AS h
            WHERE h.[MessageId] = g.[Id] AND h.[UserId] = r.Viewer)
        AND NOT EXISTS (SELECT 1 FROM [messaging].[Groups] AS s
            WHERE s.[Id] = r.Conversation AND s.[ShowsBlocked] = 0 AND (
                EXISTS (SELECT 1 FROM [graph].[Edges] AS b WHERE b.[FromId] = r.Viewer
                    AND b.[ToId] = g.[SenderId] AND b.[BlockId] IS NOT NULL)
                OR EXISTS (SELECT 1 FROM [graph].[Edges] AS b WHERE b.[FromId] = g.[SenderId]
                    AND b.[ToId] = r.Viewer AND b.[BlockId] IS NOT NULL)))
    ORDER BY g.[Id] DESC) AS f
