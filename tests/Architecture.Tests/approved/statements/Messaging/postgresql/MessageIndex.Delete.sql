DELETE FROM "MessageMarks" WHERE "MessageId" = $0
