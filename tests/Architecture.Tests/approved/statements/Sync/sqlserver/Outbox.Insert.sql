INSERT INTO [sync].[Outbox] ([Id], [Node], [Type], [Payload], [At], [OnlyDeferred], [Attempts])
SELECT r.Id, r.Node, r.Type, r.Payload, r.At, r.OnlyDeferred, 0
FROM OPENJSON(@rows) WITH (
    Id bigint '$[0]', Node int '$[1]', Type nvarchar(64) '$[2]', Payload nvarchar(max) '$[3]', At bigint '$[4]',
    OnlyDeferred bit '$[5]') AS r
