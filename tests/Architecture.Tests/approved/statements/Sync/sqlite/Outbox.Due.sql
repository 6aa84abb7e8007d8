SELECT "Id", "Node", "Type", "Payload", "At", "OnlyDeferred" FROM "Outbox"
WHERE "Node" = $0 AND "ParkedAt" IS NULL AND ("DueAt" IS NULL OR "DueAt" <= $1)
ORDER BY "Id" LIMIT $2
