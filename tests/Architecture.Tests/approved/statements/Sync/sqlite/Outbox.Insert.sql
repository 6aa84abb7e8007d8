INSERT INTO "Outbox" ("Id", "Node", "Type", "Payload", "At", "OnlyDeferred", "Attempts")
VALUES ($0, $1, $2, $3, $4, $5, 0)
