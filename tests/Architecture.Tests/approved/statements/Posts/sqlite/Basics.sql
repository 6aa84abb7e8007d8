SELECT p."Id", p."AuthorId", CASE WHEN p."IsQuote" = 0 THEN p."SharedPostId" END, s."AuthorId",
    p."Comments", p."Shares", p."Views", p."Likes", p."Loves", p."Hahas", p."Wows", p."Sads", p."Angries"
FROM "Posts" AS p LEFT JOIN "Posts" AS s ON s."Id" = p."SharedPostId" AND p."IsQuote" = 0
WHERE p."Id" = $0 AND p."DeletedAt" IS NULL
