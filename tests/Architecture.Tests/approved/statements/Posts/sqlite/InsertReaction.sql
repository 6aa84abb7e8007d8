INSERT INTO "Reactions" ("PersonId", "PostId", "CommentId", "Kind", "Order", "At") VALUES ($0, $1, $2, $3, $4, $5)
