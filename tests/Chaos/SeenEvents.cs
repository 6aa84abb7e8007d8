using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hubbub.Chaos;

/// <summary>Compares one user's event log with the received events, and both with the rows that caused them.</summary>
internal sealed class SeenEvents(long user, StoredState stored, ChaosReport report)
{
    // What a message without its text lacks, in the log as it is read.
    private static readonly string[] OfText = ["body", "deletedAt", "system"];

    private readonly HashSet<string> _withoutText =
    [
        .. stored.Messages.Where(m => m.IsDeleted || stored.Groups.LeavesOf(m.Conversation, user) > 0)
            .Select(m => m.Id),
    ];

    public void Check(List<UserLogLine> lines)
    {
        var log = stored.EventsOf(user);
        var last = Math.Max(stored.HeadOf(user), log.Count == 0 ? 0 : log[^1].Seq);
        report.Gaps += (int)last - log.Count;

        var came = lines.Where(l => l.Kind is Entry.Received or Entry.Synced).ToList();
        CheckLikeness(log.ToDictionary(e => e.Seq), came);
        var applied = came.Where(l => l.IsApplied).ToList();
        report.BySync += applied.Count(l => l.Kind == Entry.Synced);
        // Each that was applied had arrived before.
        report.WireRepeats += came.Count - (2 * applied.Count);
        report.Delivered += applied.Count(l => l.Name == "receive_message");
        CheckSequence(log, applied);
        CheckHappenings(applied);
        CheckConversationOrder(applied);
        FindAckedUnpushed(lines);
    }

    /// <summary>
    /// Received events must equal stored ones, except that the log omits the texts of deleted messages, and of groups
    /// that the user left.
    /// </summary>
    private void CheckLikeness(Dictionary<long, StoredEvent> log, List<UserLogLine> came)
    {
        foreach (var line in came)
        {
            if (!log.TryGetValue(line.Seq, out var row) || row.Type != line.Name || !IsLike(row.Payload, line.Data))
            {
                report.Phantoms++;
            }
        }
    }

    private bool IsLike(string payload, JsonElement data)
    {
        var (there, here) = (JsonNode.Parse(payload)!.AsObject(), JsonObject.Create(data)!);
        here.Remove("seq");
        if (MessageIn(there) is { } one && MessageIn(here) is { } other && _withoutText.Contains((string)one["id"]!))
        {
            foreach (var message in (JsonObject[])[one, other])
            {
                Array.ForEach(OfText, member => message.Remove(member));
            }
        }

        return JsonNode.DeepEquals(there, here);
    }

    private static JsonObject? MessageIn(JsonObject payload) =>
        (payload["message"] ?? payload["conversation"]?["lastMessage"]) as JsonObject;

    private void CheckSequence(List<StoredEvent> log, List<UserLogLine> applied)
    {
        var seqs = applied.Select(l => l.Seq).ToList();
        var distinct = seqs.ToHashSet();
        report.Undelivered += log.Count(e => !distinct.Contains(e.Seq));
        report.DoubledDeliveries += seqs.Count - distinct.Count;
        report.Disorder += seqs.Zip(seqs.Skip(1)).Count(pair => pair.Second < pair.First);
    }

    /// <summary>Everything that happened must be received exactly once by everyone concerned.</summary>
    private void CheckHappenings(List<UserLogLine> applied)
    {
        var counts = applied.GroupBy(l => Happening(l.Name!, l.Data)).Where(g => g.Key is not null)
            .ToDictionary(g => g.Key!, g => g.Count());
        report.DoubledDeliveries += counts.Values.Sum(count => count - 1);
        foreach (var message in stored.Messages.Where(
            m => stored.Groups.AudienceOf(m.Id)?.Contains(user) ?? (m.Sender == user || m.Receiver == user)))
        {
            MustBeReceived((message.Sender == user ? "message_sent" : "receive_message") + message.Id);
            // In a group, it may have been deleted after the user left.
            if (message.IsDeleted && stored.Groups.LeavesOf(message.Conversation, user) == 0)
            {
                MustBeReceived("message_deleted" + message.Id);
            }
        }

        // Groups tell nobody else what is read.
        foreach (var member in stored.Members.Where(m => m.ReadSeq > 0 && (m.User == user || m.Peer == user)
            && !stored.Groups.IsReadByJoining(m.Conversation, m.User, m.ReadSeq)))
        {
            MustBeReceived($"message_read_confirmation{member.Conversation} {member.User} {member.ReadSeq}");
        }

        // Every message is followed by a notification, for itself or together with others of its conversation.
        var notified = applied.Where(l => l.Name == "new_notification" && Checker.Text(l.Data, "type") == "new_message")
            .ToLookup(l => Checker.Text(l.Data.GetProperty("metadata"), "conversationId"), l => l.Seq);
        // That one was added to a group notifies as well; what its system messages tell does not.
        var system = stored.Messages.Where(m => m.IsSystem).Select(m => m.Id).ToHashSet();
        var received = applied.Where(l => l.Name == "receive_message"
            && !system.Contains(Checker.Text(l.Data.GetProperty("message"), "id"))).ToList();
        report.Undelivered += received.Count(l =>
            !notified[Checker.Text(l.Data.GetProperty("message"), "conversationId")].Any(seq => seq > l.Seq));
        var additions = stored.Groups.GroupIds.Sum(g => stored.Groups.JoinsOf(g, user));
        report.DoubledDeliveries += Math.Max(
            0, notified.Sum(r => r.Count()) - received.DistinctBy(l => l.Seq).Count() - additions);

        var relations = applied.Where(l => l.Name == "relationship_changed")
            .GroupBy(l => long.Parse(Checker.Text(l.Data, "userId")))
            .ToDictionary(g => g.Key, g => g.Last().Data.GetProperty("relationship"));
        report.Undelivered += stored.Follows.Count(f => f.From == user && !Stands(relations, f.To, "following"));
        report.Undelivered += stored.Follows.Count(f => f.To == user && !Stands(relations, f.From, "followedBy"));
        report.Undelivered += relations.Keys.Count(peer =>
            Stands(relations, peer, "following") && !stored.Follows.Contains((user, peer)));

        void MustBeReceived(string happening) => report.Undelivered += counts.ContainsKey(happening) ? 0 : 1;
    }

    private static bool Stands(Dictionary<long, JsonElement> relations, long peer, string how) =>
        relations.TryGetValue(peer, out var relation) && relation.GetProperty(how).GetBoolean();

    private static string? Happening(string name, JsonElement data) => name switch
    {
        "receive_message" or "message_sent" => name + Checker.Text(data.GetProperty("message"), "id"),
        "message_deleted" => name + Checker.Text(data, "messageId"),
        "message_read_confirmation" => name + Checker.Text(data, "conversationId")
            + $" {Checker.Text(data, "readBy")} {data.GetProperty("readSeq")}",
        _ => null,
    };

    private void CheckConversationOrder(List<UserLogLine> applied)
    {
        var newest = new Dictionary<string, long>();
        foreach (var line in applied.Where(l => l.Name is "receive_message" or "message_sent"))
        {
            var message = line.Data.GetProperty("message");
            var (conversation, seq) = (Checker.Text(message, "conversationId"), message.GetProperty("seq").GetInt64());
            report.Disorder += seq < newest.GetValueOrDefault(conversation) ? 1 : 0;
            newest[conversation] = Math.Max(seq, newest.GetValueOrDefault(conversation));
        }
    }

    private void FindAckedUnpushed(List<UserLogLine> lines)
    {
        var counts = lines.Where(l => l.Name == "message_sent")
            .GroupBy(l => Checker.Text(l.Data.GetProperty("message"), "id"))
            .ToDictionary(g => g.Key, g => g.Min(l => l.Life));
        foreach (var ack in lines.Where(l => l is { Act: "send", Kind: Entry.Ack }))
        {
            if (counts.GetValueOrDefault(Checker.Text(ack.Data, "messageId")) > ack.Life)
            {
                report.LivesWithAckedUnpushed.Add(ack.Life);
            }
        }
    }
}
