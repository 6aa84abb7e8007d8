DELETE t FROM [posts].[Reactions] AS t
JOIN OPENJSON(@rows) WITH (
    PersonId bigint '$[0]', PostId bigint '$[1]', CommentId bigint '$[2]', ReadKind int '$[3]') AS r
    ON t.[PersonId] = r.PersonId AND t.[PostId] = r.PostId AND t.[CommentId] = r.CommentId AND t.[Kind] = r.ReadKind
