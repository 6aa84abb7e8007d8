SELECT r.[PersonId], r.[PostId], r.[CommentId], r.[Kind], r.[Order], r.[At]
FROM OPENJSON(@rows) WITH (PersonId bigint '$[0]', PostId bigint '$[1]', CommentId bigint '$[2]') AS k
JOIN [posts].[Reactions] AS r ON r.[PersonId] = k.PersonId AND r.[PostId] = k.PostId AND r.[CommentId] = k.CommentId
