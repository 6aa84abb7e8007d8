SELECT "FromId", "ToId" FROM "Edges" WHERE "FromId" = $0 AND "ToId" = $1 AND "Follow" = 2
