UPDATE t SET [Kind] = r.Kind, [At] = r.At
FROM [posts].[Reactions] AS t
JOIN OPENJSON(@rows) WITH (
    PersonId bigint '$[0]', PostId bigint '$[1]', CommentId bigint '$[2]', Kind int '$[3]', At bigint '$[5]',
    ReadKind int '$[6]') AS r
    ON t.[PersonId] = r.PersonId AND t.[PostId] = r.PostId AND t.[CommentId] = r.CommentId AND t.[Kind] = r.ReadKind
