DELETE FROM "Reactions" WHERE "PersonId" = $0 AND "PostId" = $1 AND "CommentId" = $2 AND "Kind" = $3
