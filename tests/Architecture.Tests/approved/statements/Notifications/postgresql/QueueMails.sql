INSERT INTO "NotificationMails" AS m ("UserId", "Since", "DueAt", "Attempts") VALUES ($0, $1, $2, 0)
ON CONFLICT ("UserId") DO UPDATE SET "Since" = least(m."Since", excluded."Since"),
    "DueAt" = coalesce(m."DueAt", greatest(excluded."DueAt", m."SentAt" + $3))
WHERE m."Since" IS NULL OR m."Since" > excluded."Since" OR m."DueAt" <= $4
