INSERT INTO "MessageMarks" ("ConversationId", "Mark", "MessageId")
SELECT DISTINCT $1, m.mark, $0 FROM unnest(string_to_array($2, ' ')) AS m(mark)
