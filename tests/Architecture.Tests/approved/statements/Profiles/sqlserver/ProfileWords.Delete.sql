DELETE w FROM [profiles].[ProfileWords] AS w
JOIN OPENJSON(@rows) WITH (UserId bigint '$[0]') AS r ON r.UserId = w.[UserId]
