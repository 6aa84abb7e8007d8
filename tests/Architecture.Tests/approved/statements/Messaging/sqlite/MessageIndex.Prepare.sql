CREATE VIRTUAL TABLE IF NOT EXISTS "MessageIndex" USING fts5(
    Marks, content='', contentless_delete=1,
    tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* S* P* C*'");
CREATE VIEW "SentMessages" AS SELECT
    0 AS "Id", 0 AS "ConversationId", 0 AS "Seq", 0 AS "SenderId", 0 AS "Body", 0 AS "ClientMessageId",
    0 AS "BodyHash", 0 AS "SentAt", 0 AS "StoryId", 0 AS "ClientMessageHash", 0 AS "ReplyToId",
    0 AS "IsForwarded", 0 AS "FilesId", 0 AS "FilesKind", 0 AS "FileCount", 0 AS "SharedPostId", 0 AS "Marks";
CREATE TRIGGER "StoreSentMessage" INSTEAD OF INSERT ON "SentMessages" BEGIN
    INSERT INTO "Messages"
        ("Id", "ConversationId", "Seq", "SenderId", "Body", "ClientMessageId", "BodyHash", "SentAt", "StoryId",
        "ClientMessageHash", "ReplyToId", "IsForwarded", "FilesId", "FilesKind", "FileCount", "SharedPostId",
        "EditCount")
    VALUES (NEW."Id", NEW."ConversationId", NEW."Seq", NEW."SenderId", NEW."Body", NEW."ClientMessageId",
        NEW."BodyHash", NEW."SentAt", NEW."StoryId", NEW."ClientMessageHash", NEW."ReplyToId",
        NEW."IsForwarded", NEW."FilesId", NEW."FilesKind", NEW."FileCount", NEW."SharedPostId", 0);
    INSERT INTO "MessageIndex" (rowid, Marks)
    SELECT m.value ->> 0, replace(' ' || (m.value ->> 2), ' ', ' ' || (m.value ->> 1))
    FROM json_each(NEW."Marks") AS m;
END;
