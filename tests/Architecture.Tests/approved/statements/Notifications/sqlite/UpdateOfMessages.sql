UPDATE "Notifications" SET "Version" = $2, "Count" = $3, "Message" = $4, "CreatedAt" = $6
WHERE "Id" = $0 AND "Version" = $1
