INSERT INTO [sync].[UserEvents] ([UserId], [Seq], [Type], [Payload], [At])
SELECT r.UserId, r.Seq, r.Type, r.Payload, r.At
FROM OPENJSON(@rows) WITH (
    UserId bigint '$[0]', Seq bigint '$[1]', Type nvarchar(64) '$[2]', Payload nvarchar(max) '$[3]', At bigint '$[4]') AS r
