UPDATE "PushDeliveries" SET "DueAt" = $1, "Attempts" = 0 WHERE "UserId" = $0 AND "DueAt" IS NULL
