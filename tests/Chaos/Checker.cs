using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hubbub.Chaos.Groups;

namespace Hubbub.Chaos;

/// <summary>
/// Compares the users' logs with the database. It knows the protocol's guarantees, but not how the product keeps
/// them.
/// </summary>
internal static class Checker
{
    /// <param name="database">The database, no longer used by a server.</param>
    /// <param name="userLogs">The directory of the users' logs.</param>
    public static ChaosReport Check(ServedDatabase database, string userLogs)
    {
        var logs = Directory.GetFiles(userLogs, "user-*.jsonl").Order(StringComparer.Ordinal)
            .ToDictionary(
                path => long.Parse(Path.GetFileNameWithoutExtension(path)["user-".Length..]),
                path => UserLog.Read(path).ToList());
        var created = logs.Values.SelectMany(lines => lines)
            .Where(l => l is { Act: "create", Kind: Entry.Attempt }).DistinctBy(l => l.Key)
            .ToDictionary(
                l => l.Key!, l => l.Text!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse));
        using var stored = new StoredState(database, key => created.GetValueOrDefault(key, []));
        var report = new ChaosReport { Integrity = stored.Integrity };
        if (stored.Integrity != "ok")
        {
            return report;
        }

        CheckRows(stored, report);
        var known = new HashSet<(long, string)>();
        foreach (var (user, lines) in logs)
        {
            CheckActs(user, lines, stored, report, known);
            new SeenEvents(user, stored, report).Check(lines);
            new GroupChecks(user, stored.Groups, report).Check(lines);
        }

        report.Phantoms += stored.Messages.Count(m => !m.IsSystem && !known.Contains((m.Sender, m.Hash)));
        return report;
    }

    private static void CheckRows(StoredState stored, ChaosReport report)
    {
        var texts = stored.Messages.FindAll(m => !m.IsSystem);
        report.Stored = texts.Count;
        report.DoubledRows = texts.Count - texts.DistinctBy(m => (m.Sender, m.Hash)).Count()
            + stored.Groups.Contradictions;
        report.Groups = stored.Groups.GroupIds.Count;
        report.GroupMessages = texts.Count(m => stored.Groups.IsGroup(m.Conversation));
        // Who is a member, and what the system messages tell, are stored together.
        var members = stored.Members.Where(m => stored.Groups.IsGroup(m.Conversation))
            .Select(m => (m.Conversation, m.User)).ToHashSet();
        members.SymmetricExceptWith(stored.Groups.Members);
        report.Lost += members.Count;
        report.Undelivered += stored.Waiting;
        foreach (var seqs in stored.Messages.GroupBy(m => m.Conversation, m => m.Seq))
        {
            var numbers = seqs.ToHashSet();
            report.Gaps += Missing(numbers, numbers.Max());
        }
    }

    private static int Missing(HashSet<long> numbers, long last)
    {
        var missing = 0;
        for (var n = 1L; n <= last; n++)
        {
            missing += numbers.Contains(n) ? 0 : 1;
        }

        return missing;
    }

    private static void CheckActs(
        long user, List<UserLogLine> lines, StoredState stored, ChaosReport report, HashSet<(long, string)> known)
    {
        var rows = stored.Messages.Where(m => m.Sender == user).ToLookup(m => m.Hash);
        var byId = stored.Messages.ToDictionary(m => m.Id);
        foreach (var send in lines.Where(l => l.Act == "send").GroupBy(l => l.Key!))
        {
            report.Attempted++;
            var declined = send.LastOrDefault(l => l.Kind == Entry.Declined);
            var text = send.First(l => l.Text is not null).Text!;
            var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            known.Add((user, hash));
            var acks = send.Where(l => l.Kind == Entry.Ack).ToList();
            if (acks.Count == 0)
            {
                // A retry is answered as the message itself was, so what is declined is not stored.
                report.WrongAcks += declined is not null && rows[hash].Any() ? 1 : 0;
                continue;
            }

            report.Acked++;
            var row = rows[hash].FirstOrDefault();
            report.Lost += row is null ? 1 : 0;
            report.WrongAcks += row is null ? 0 : acks.Count(a => !Says(a.Data, row) || row.ClientId != send.Key);
        }

        report.Refused += lines.Count(l => l.Kind == Entry.Refused);
        report.Resets += lines.Count(l => l.Kind == Entry.Reset);
        report.Lost += lines.Where(l => l is { Act: "delete", Kind: Entry.Ack }).Select(l => l.Key!).Distinct()
            .Count(id => byId.GetValueOrDefault(id) is not { IsDeleted: true });
        report.Lost += lines.Count(l => l is { Act: "read", Kind: Entry.Ack }
            && stored.Groups.LeavesOf(Text(l.Data, "conversationId"), user) == 0 && !IsRead(user, l.Data, stored));
        foreach (var follow in lines.Where(l => l.Act is "follow" or "unfollow").GroupBy(l => long.Parse(l.Key!)))
        {
            // A last act without an answer may or may not be done.
            var last = follow.Last();
            var isOtherwise = stored.Follows.Contains((user, follow.Key)) != (last.Act == "follow");
            report.Lost += last.Kind == Entry.Ack && isOtherwise ? 1 : 0;
        }
    }

    private static bool Says(JsonElement ack, StoredMessage row) =>
        (Text(ack, "messageId"), Text(ack, "conversationId"), ack.GetProperty("seq").GetInt64())
            == (row.Id, row.Conversation, row.Seq);

    private static bool IsRead(long user, JsonElement ack, StoredState stored) =>
        stored.Members.Find(m => m.User == user && m.Conversation == Text(ack, "conversationId"))?.ReadSeq
            >= ack.GetProperty("readSeq").GetInt64();

    internal static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
