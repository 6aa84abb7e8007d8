MERGE [sync].[UserEventHeads] AS h
USING (
    SELECT TOP (2147483647) UserId, Taken
    FROM OPENJSON(@rows) WITH (UserId bigint '$[0]', Taken bigint '$[1]')
    ORDER BY UserId
) AS c ON h.[UserId] = c.UserId
WHEN MATCHED THEN UPDATE SET [Head] = h.[Head] + c.Taken
WHEN NOT MATCHED THEN INSERT ([UserId], [Head], [Floor]) VALUES (c.UserId, c.Taken, 0)
OUTPUT inserted.[UserId], inserted.[Head];
