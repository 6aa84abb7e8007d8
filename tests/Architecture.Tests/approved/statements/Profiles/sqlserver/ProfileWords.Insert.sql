INSERT INTO [profiles].[ProfileWords] ([UserId], [Word])
SELECT r.UserId, r.Word FROM OPENJSON(@rows) WITH (UserId bigint '$[0]', Word nvarchar(64) '$[1]') AS r
