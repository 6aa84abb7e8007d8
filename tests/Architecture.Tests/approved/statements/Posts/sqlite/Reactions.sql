SELECT "PersonId", "PostId", "CommentId", "Kind", "Order", "At" FROM "Reactions"
WHERE "PersonId" = $0 AND "PostId" = $1 AND "CommentId" = $2
