UPDATE "Posts" SET "Likes" = "Likes" + $1, "Loves" = "Loves" + $2, "Hahas" = "Hahas" + $3,
    "Wows" = "Wows" + $4, "Sads" = "Sads" + $5, "Angries" = "Angries" + $6
WHERE "Id" = $0 AND "DeletedAt" IS NULL
RETURNING "Likes", "Loves", "Hahas", "Wows", "Sads", "Angries"
