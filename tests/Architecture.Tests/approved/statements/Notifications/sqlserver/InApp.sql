SELECT k.UserId, coalesce(p.[InAppOff], 0), (SELECT string_agg(CAST(CONCAT(o.[PersonId], ':', o.[Off]) AS varchar(max)), ',')
        FROM [notifications].[PersonPreferences] AS o WHERE o.[UserId] = k.UserId)
FROM OPENJSON(@rows) WITH (UserId bigint '$[0]') AS k
LEFT JOIN [notifications].[NotificationPreferences] AS p ON p.[UserId] = k.UserId
