SELECT "Id", "DeletedAt" FROM "Messages" WHERE "Id" = $0 AND "DeletedAt" IS NOT NULL
