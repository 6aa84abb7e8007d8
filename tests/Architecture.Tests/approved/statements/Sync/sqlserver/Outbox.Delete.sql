DELETE o FROM [sync].[Outbox] AS o
JOIN OPENJSON(@rows) WITH (Id bigint '$[0]', Node int '$[1]') AS k ON o.[Id] = k.Id AND o.[Node] = k.Node
