SELECT p."Id", p."AuthorId", CASE WHEN NOT p."IsQuote" THEN p."SharedPostId" END, s."AuthorId",
    p."Comments", p."Shares", p."Views", p."Likes", p."Loves", p."Hahas", p."Wows", p."Sads", p."Angries"
FROM "Posts" AS p LEFT JOIN "Posts" AS s ON s."Id" = p."SharedPostId" AND NOT p."IsQuote"
WHERE p."Id" = $0 AND p."DeletedAt" IS NULL
