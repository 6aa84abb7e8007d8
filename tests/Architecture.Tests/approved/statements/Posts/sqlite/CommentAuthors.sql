SELECT "Id", "AuthorId" FROM "Comments" WHERE "Id" = $0 AND "DeletedAt" IS NULL
