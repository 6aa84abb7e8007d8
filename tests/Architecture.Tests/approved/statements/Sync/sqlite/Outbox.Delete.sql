DELETE FROM "Outbox" WHERE "Id" = $0 AND "Node" = $1
