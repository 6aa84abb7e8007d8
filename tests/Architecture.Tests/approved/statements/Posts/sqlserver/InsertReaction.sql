INSERT INTO [posts].[Reactions] ([PersonId], [PostId], [CommentId], [Kind], [Order], [At])
SELECT r.PersonId, r.PostId, r.CommentId, r.Kind, r.[Order], r.At
FROM OPENJSON(@rows) WITH (
    PersonId bigint '$[0]', PostId bigint '$[1]', CommentId bigint '$[2]', Kind int '$[3]', [Order] bigint '$[4]',
    At bigint '$[5]') AS r
