MERGE [notifications].[NotificationMails] AS m
USING OPENJSON(@rows) WITH (
    UserId bigint '$[0]', Since bigint '$[1]', DueAt bigint '$[2]', Wait bigint '$[3]', Soon bigint '$[4]') AS r
    ON m.[UserId] = r.UserId
WHEN MATCHED AND (m.[Since] IS NULL OR m.[Since] > r.Since OR m.[DueAt] <= r.Soon) THEN UPDATE SET
    [Since] = CASE WHEN m.[Since] < r.Since THEN m.[Since] ELSE r.Since END,
    [DueAt] = coalesce(
        m.[DueAt], CASE WHEN m.[SentAt] + r.Wait > r.DueAt THEN m.[SentAt] + r.Wait ELSE r.DueAt END)
WHEN NOT MATCHED THEN INSERT ([UserId], [Since], [DueAt], [Attempts]) VALUES (r.UserId, r.Since, r.DueAt, 0);
