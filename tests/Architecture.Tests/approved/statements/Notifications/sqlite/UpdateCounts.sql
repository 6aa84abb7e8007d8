UPDATE "Notifications" SET "Version" = $2, "Count" = $3, "Message" = $4, "Order" = $5, "CreatedAt" = $6,
    "FromUserId" = $7, "SecondUserId" = $8, "ThirdUserId" = $9, "Kind" = $10, "SourceId" = $11
WHERE "Id" = $0 AND "Version" = $1
