using System.Text.Json;
using Hubbub.Application.Common;
using Hubbub.Application.Messaging.Search;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Infrastructure.Messaging;

/// <summary>
/// Searches one conversation after another, each from its newest message on until there are enough. So the cost depends
/// on how many conversations the viewer has, and on the messages in them that have all marks and that the viewer does
/// not see. SQL Server and PostgreSQL store no positions: words that belong together may be apart there.
/// </summary>
internal sealed class MessageSearchStatements(AppDbContext db, SearchTurns turns, TimeProvider clock) : IMessageSearch
{
    // Ids may be slightly ahead of the clock.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Columns: viewer, conversation, before which message, from which id on, from when on, until when, how many,
    /// FTS5's expression with ~ for the conversation, and the marks as JSON [[number, of how many, from, until,
    /// and until in the order of code points], …].
    /// </summary>
    public static readonly DialectStatement Search = new(
        Sqlite: """
        SELECT g."Id"
        FROM "MessageIndex" AS i CROSS JOIN "Messages" AS g ON g."Id" = i.rowid
        CROSS JOIN "Members" AS m ON m."ConversationId" = $1 AND m."UserId" = $0
        WHERE "MessageIndex" MATCH replace($7, '~', $1) AND i.rowid < $2 AND i.rowid >= $3 AND $8 IS NOT NULL
            AND g."SentAt" >= $4 AND g."SentAt" < $5 AND g."Seq" > m."SeesAfter" AND NOT m."IsHidden"
            AND m."Request" = 0
            AND NOT EXISTS (SELECT 1 FROM "HiddenMessages" AS h WHERE h."MessageId" = g."Id" AND h."UserId" = $0)
            AND NOT EXISTS (SELECT 1 FROM "Groups" AS s WHERE s."Id" = $1 AND NOT s."ShowsBlocked" AND (
                EXISTS (SELECT 1 FROM "Edges" AS b WHERE b."FromId" = $0 AND b."ToId" = g."SenderId"
                    AND b."BlockId" IS NOT NULL)
                OR EXISTS (SELECT 1 FROM "Edges" AS b WHERE b."FromId" = g."SenderId" AND b."ToId" = $0
                    AND b."BlockId" IS NOT NULL)))
        ORDER BY i.rowid DESC LIMIT $6 + 0
        """,
        SqlServer: """
        SELECT f.[Id]
        FROM OPENJSON(@rows) WITH (
            Viewer bigint '$[0]', Conversation bigint '$[1]', Before bigint '$[2]', FromId bigint '$[3]',
            SentFrom bigint '$[4]', SentUntil bigint '$[5]', Most int '$[6]', Marks nvarchar(max) '$[8]') AS r
        JOIN [messaging].[Members] AS m ON m.[ConversationId] = r.Conversation AND m.[UserId] = r.Viewer
            AND m.[IsHidden] = 0 AND m.[Request] = 0
        CROSS APPLY (
            SELECT TOP (r.Most) g.[Id]
            FROM (
                SELECT k.[MessageId]
                FROM OPENJSON(r.Marks) WITH (
                    Number int '$[0]', Marks int '$[1]', Mark nvarchar(70) '$[2]', Until nvarchar(70) '$[3]') AS t
                JOIN [messaging].[MessageMarks] AS k ON k.[ConversationId] = r.Conversation
                    AND k.[Mark] >= t.Mark COLLATE Latin1_General_100_BIN2
                    AND k.[Mark] < t.Until COLLATE Latin1_General_100_BIN2
                    AND k.[MessageId] < r.Before AND k.[MessageId] >= r.FromId
                GROUP BY k.[MessageId]
                HAVING COUNT(DISTINCT t.Number) = MAX(t.Marks)) AS i
            JOIN [messaging].[Messages] AS g ON g.[Id] = i.[MessageId]
            WHERE g.[SentAt] >= r.SentFrom AND g.[SentAt] < r.SentUntil AND g.[Seq] > m.[SeesAfter]
                AND NOT EXISTS (SELECT 1 FROM [messaging].[HiddenMessages] AS h
                    WHERE h.[MessageId] = g.[Id] AND h.[UserId] = r.Viewer)
                AND NOT EXISTS (SELECT 1 FROM [messaging].[Groups] AS s
                    WHERE s.[Id] = r.Conversation AND s.[ShowsBlocked] = 0 AND (
                        EXISTS (SELECT 1 FROM [graph].[Edges] AS b WHERE b.[FromId] = r.Viewer
                            AND b.[ToId] = g.[SenderId] AND b.[BlockId] IS NOT NULL)
                        OR EXISTS (SELECT 1 FROM [graph].[Edges] AS b WHERE b.[FromId] = g.[SenderId]
                            AND b.[ToId] = r.Viewer AND b.[BlockId] IS NOT NULL)))
            ORDER BY g.[Id] DESC) AS f
        """,
        PostgreSql: """
        SELECT g."Id"
        FROM (
            SELECT k."MessageId"
            FROM json_array_elements(CAST($8 AS json)) AS t(mark)
            JOIN "MessageMarks" AS k ON k."ConversationId" = $1
                AND k."Mark" >= t.mark ->> 2 AND k."Mark" < t.mark ->> 4
                AND k."MessageId" < $2 AND k."MessageId" >= $3
            GROUP BY k."MessageId"
            HAVING COUNT(DISTINCT t.mark ->> 0) = MAX(CAST(t.mark ->> 1 AS int))) AS i
        JOIN "Messages" AS g ON g."Id" = i."MessageId"
        JOIN "Members" AS m ON m."ConversationId" = $1 AND m."UserId" = $0
        WHERE g."SentAt" >= $4 AND g."SentAt" < $5 AND g."Seq" > m."SeesAfter" AND NOT m."IsHidden"
            AND m."Request" = 0
            AND NOT EXISTS (SELECT 1 FROM "HiddenMessages" AS h WHERE h."MessageId" = g."Id" AND h."UserId" = $0)
            AND NOT EXISTS (SELECT 1 FROM "Groups" AS s WHERE s."Id" = $1 AND NOT s."ShowsBlocked" AND (
                EXISTS (SELECT 1 FROM "Edges" AS b WHERE b."FromId" = $0 AND b."ToId" = g."SenderId"
                    AND b."BlockId" IS NOT NULL)
                OR EXISTS (SELECT 1 FROM "Edges" AS b WHERE b."FromId" = g."SenderId" AND b."ToId" = $0
                    AND b."BlockId" IS NOT NULL)))
        ORDER BY g."Id" DESC LIMIT $6
        """);

    public Task<IReadOnlyList<MessageId>> Newest(
        UserId viewer,
        IReadOnlyCollection<ConversationId> conversations,
        MessageCriteria criteria,
        MessageId before,
        int most,
        CancellationToken ct) =>
        turns.Do(() => Find(viewer, conversations, criteria, before, most, ct), ct);

    private async Task<IReadOnlyList<MessageId>> Find(
        UserId viewer,
        IReadOnlyCollection<ConversationId> conversations,
        MessageCriteria criteria,
        MessageId before,
        int most,
        CancellationToken ct)
    {
        var terms = TermsOf(criteria);
        var (match, marks) = (MatchOf(terms), MarksOf(terms));
        var last = clock.Now() + Ahead;
        var from = criteria.After is { } after ? IdGenerator.FirstAt(after < last ? after : last) : 0;
        var until = criteria.Before is { } end && end < last
            ? Math.Min(before.Value, IdGenerator.FirstAt(end + Ahead))
            : before.Value;
        var found = await Search.QueryAsync(
            db,
            [
                .. conversations.Select(c => new object?[]
                {
                    viewer.Value, c.Value, until, from, TimeOf(criteria.After, 0),
                    TimeOf(criteria.Before, long.MaxValue), most, match, marks,
                }),
            ],
            row => row.Int64(0),
            ct);
        return [.. found.OrderDescending().Take(most).Select(id => new MessageId(id))];
    }

    private static long TimeOf(DateTimeOffset? at, long otherwise) => at?.ToUnixTimeMilliseconds() ?? otherwise;

    private static List<SearchTerm> TermsOf(MessageCriteria criteria)
    {
        List<SearchTerm> terms =
            [.. criteria.Terms.Select(t => t with { Words = [.. t.Words.Select(MessageIndex.Word)] })];
        if (criteria.From is { } sender)
        {
            terms.Add(new([MessageIndex.From(sender)], IsPrefix: false));
        }

        if (criteria.HasFile)
        {
            terms.Add(new([MessageIndex.HasFiles], IsPrefix: false));
        }

        return terms.Count > 0 ? terms : [new([MessageIndex.OfAll], IsPrefix: false)];
    }

    // Marks contain letters, digits, signs and emoji only; in quotes, nothing in them is an operator.
    private static string MatchOf(List<SearchTerm> terms) => string.Join(' ', terms.Select(
        t => $"\"{string.Join(' ', t.Words.Select(w => $"~{w}"))}\"{(t.IsPrefix ? " *" : string.Empty)}"));

    // A range for each mark: only itself, or all that start with it.
    private static string MarksOf(List<SearchTerm> terms)
    {
        var marks = terms.SelectMany(
            t => t.Words.Select((word, i) => (Word: word, IsPrefix: t.IsPrefix && i == t.Words.Count - 1)))
            .Distinct().ToArray();
        return JsonSerializer.Serialize(marks.Select(
            (m, i) => new object[]
            {
                i, marks.Length, m.Word, m.Word + (m.IsPrefix ? '\uFFFD' : '\u0001'),
                m.IsPrefix ? PlainText.AfterAllThatStartWith(m.Word) : m.Word + '\u0001',
            }));
    }
}
