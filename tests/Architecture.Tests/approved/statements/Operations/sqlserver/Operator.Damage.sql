SELECT i.name AS [Value] FROM sys.indexes AS i JOIN sys.tables AS t ON t.object_id = i.object_id
WHERE i.is_disabled = 1 ORDER BY i.name
