SELECT "FromId", "ToId", "BlockId" IS NOT NULL FROM "Edges"
WHERE "FromId" = $0 AND "ToId" = $1 AND ("BlockId" IS NOT NULL OR "MuteId" IS NOT NULL)
