INSERT INTO "NotificationMails" ("UserId", "Since", "DueAt", "Attempts") VALUES ($0, $1, $2, 0)
ON CONFLICT ("UserId") DO UPDATE SET "Since" = excluded."Since",
    "DueAt" = coalesce("DueAt", max(excluded."DueAt", coalesce("SentAt" + $3, 0)))
WHERE "Since" IS NULL OR "Since" > excluded."Since"
