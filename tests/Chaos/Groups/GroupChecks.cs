namespace Hubbub.Chaos.Groups;

/// <summary>Compares what one user did in groups, and received of them, with who was in them.</summary>
internal sealed class GroupChecks(long user, GroupHistory history, ChaosReport report)
{
    // Of a group, only its members get these.
    private static readonly string[] OnlyForMembers =
    [
        "receive_message", "message_sent", "message_deleted", "message_read_confirmation", "group_updated",
        "group_members_changed", "new_notification",
    ];

    public void Check(List<UserLogLine> lines)
    {
        CheckActs(lines);
        CheckDeclined(lines);
        var applied = lines.FindAll(l => l.IsApplied);
        CheckMemberships(applied);
        CheckLeaks(applied);
    }

    private void CheckActs(List<UserLogLine> lines)
    {
        var acks = lines.FindAll(l => l.Kind == Entry.Ack);
        foreach (var ack in acks)
        {
            var isLost = ack.Act switch
            {
                "create" => history.CreatedBy(ack.Key!)
                    != Checker.Text(ack.Data.GetProperty("conversation"), "id"),
                "add" => history.JoinsOf(ack.Group!, long.Parse(ack.Key!)) == 0,
                "remove" => !history.WasOut(ack.Group!, long.Parse(ack.Key!)),
                "join" => Checker.Text(ack.Data, "state") == "joined" && history.JoinsOf(ack.Group!, user) == 0,
                _ => false,
            };
            report.Lost += isLost ? 1 : 0;
        }

        // Each leaving ends another membership.
        report.Lost += acks.Where(l => l.Act == "leave").GroupBy(l => l.Group!)
            .Sum(g => Math.Max(0, g.Count() - history.LeavesOf(g.Key, user)));
        report.GroupActs += acks.Count(l => l.Group is not null || l.Act == "create");
    }

    /// <summary>Whoever was in the group all the time must not be told otherwise.</summary>
    private void CheckDeclined(List<UserLogLine> lines)
    {
        foreach (var declined in lines.Where(l => l.Kind == Entry.Declined))
        {
            report.Declined++;
            var group = declined.Act is "read" or "delete" ? history.GroupOf(declined.Key!) : declined.Group;
            var isTrue = declined.Text switch
            {
                // By a link, only who was removed is refused; who left may come back.
                "messaging.join_refused" => history.LeavesOf(group!, user) > 0,
                // A group that nobody is in has no links.
                "messaging.invite_not_found" => true,
                _ => group is not null && history.WasOut(group, user),
            };
            report.Refused += isTrue ? 0 : 1;
        }
    }

    /// <summary>Each membership begins and ends with an event.</summary>
    private void CheckMemberships(List<UserLogLine> applied)
    {
        var begun = applied.Where(l => l.Name == "conversation_updated").CountBy(ConversationOf).ToDictionary();
        var ended = applied.Where(l => l.Name == "conversation_removed").CountBy(ConversationOf).ToDictionary();
        foreach (var group in history.GroupIds)
        {
            Compare(begun.GetValueOrDefault(group), history.JoinsOf(group, user));
            Compare(ended.GetValueOrDefault(group), history.LeavesOf(group, user));
        }

        void Compare(int received, int happened)
        {
            report.Undelivered += Math.Max(0, happened - received);
            report.DoubledDeliveries += Math.Max(0, received - happened);
        }
    }

    /// <summary>
    /// Nobody gets a message that was sent while they were not in the group, and between leaving and coming back
    /// nothing at all of it.
    /// </summary>
    private void CheckLeaks(List<UserLogLine> applied)
    {
        var inside = new HashSet<string>();
        foreach (var line in applied)
        {
            var conversation = ConversationOf(line);
            if (!history.IsGroup(conversation))
            {
                continue;
            }

            switch (line.Name)
            {
                case "conversation_updated":
                    inside.Add(conversation);
                    break;
                case "conversation_removed":
                    inside.Remove(conversation);
                    break;
            }

            var isMessage = line.Name is "receive_message" or "message_sent";
            report.Leaked += OnlyForMembers.Contains(line.Name) && !inside.Contains(conversation) ? 1 : 0;
            report.Leaked += isMessage
                && history.AudienceOf(Checker.Text(line.Data.GetProperty("message"), "id"))?.Contains(user) == false
                ? 1 : 0;
        }
    }

    private static string ConversationOf(UserLogLine line) => line.Name switch
    {
        "receive_message" or "message_sent" => Checker.Text(line.Data.GetProperty("message"), "conversationId"),
        "conversation_updated" => Checker.Text(line.Data.GetProperty("conversation"), "id"),
        "new_notification" => line.Data.TryGetProperty("metadata", out var about)
            && about.TryGetProperty("conversationId", out var id) ? id.GetString()! : string.Empty,
        _ => line.Data.TryGetProperty("conversationId", out var id) ? id.GetString() ?? string.Empty : string.Empty,
    };
}
