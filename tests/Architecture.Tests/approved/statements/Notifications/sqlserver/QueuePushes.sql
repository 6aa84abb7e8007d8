MERGE [notifications].[PushDeliveries] AS d
USING (
    SELECT s.[Id] AS SubscriptionId, k.NotificationId, k.UserId, k.ConversationId, k.Now,
        CASE WHEN s.[RetryAt] > k.Now THEN s.[RetryAt] ELSE k.Now END AS DueAt
    FROM OPENJSON(@rows) WITH (
        UserId bigint '$[0]', NotificationId bigint '$[1]', ConversationId bigint '$[2]', Now bigint '$[3]',
        Most int '$[4]') AS k
    JOIN [notifications].[PushSubscriptions] AS s ON s.[UserId] = k.UserId
    WHERE (
        SELECT count(*) FROM [notifications].[PushDeliveries] AS w
        WHERE w.[SubscriptionId] = s.[Id] AND w.[DueAt] IS NOT NULL) < k.Most
) AS r ON d.[SubscriptionId] = r.SubscriptionId AND d.[NotificationId] = r.NotificationId
WHEN MATCHED THEN UPDATE SET [QueuedAt] = r.Now,
    [DueAt] = CASE WHEN d.[Attempts] > 0 AND d.[DueAt] > r.Now THEN d.[DueAt] ELSE r.DueAt END,
    [Attempts] = CASE WHEN d.[Attempts] > 0 AND d.[DueAt] > r.Now THEN d.[Attempts] ELSE 0 END,
    [Version] = d.[Version] + 1
WHEN NOT MATCHED THEN INSERT
    ([SubscriptionId], [NotificationId], [UserId], [ConversationId], [QueuedAt], [DueAt], [Attempts], [Version],
        [SentVersion])
    VALUES (r.SubscriptionId, r.NotificationId, r.UserId, r.ConversationId, r.Now, r.DueAt, 0, 1, 0);
