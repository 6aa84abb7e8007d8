SELECT m.[Id] FROM OPENJSON(@rows) AS k CROSS JOIN [media].[MediaItems] AS m
WHERE m.[TargetId] IS NOT NULL AND m.[State] = 1 AND (
    (m.[TargetKind] = 0 AND NOT EXISTS (SELECT 1 FROM [posts].[Posts] AS p WHERE p.[Id] = m.[TargetId] AND p.[DeletedAt] IS NULL))
    OR (m.[TargetKind] = 2 AND NOT EXISTS (SELECT 1 FROM [posts].[Stories] AS s WHERE s.[Id] = m.[TargetId] AND s.[DeletedAt] IS NULL))
    OR (m.[TargetKind] = 3 AND NOT EXISTS (SELECT 1 FROM [messaging].[Messages] AS n WHERE n.[FilesId] = m.[TargetId]))
    OR (m.[TargetKind] = 5 AND NOT EXISTS (SELECT 1 FROM [posts].[Drafts] AS d WHERE d.[Id] = m.[TargetId])))
ORDER BY m.[Id]
