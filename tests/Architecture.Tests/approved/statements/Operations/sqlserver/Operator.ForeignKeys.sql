SELECT name AS [Value] FROM sys.foreign_keys WHERE is_disabled = 1 OR is_not_trusted = 1 ORDER BY name
