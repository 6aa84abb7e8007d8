UPDATE "Reactions" SET "Kind" = $3, "At" = $5
WHERE "PersonId" = $0 AND "PostId" = $1 AND "CommentId" = $2 AND "Kind" = $6
