using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Messaging.Invitations;
using Hubbub.Application.Messaging.Invites;
using Hubbub.Application.Messaging.JoinRequests;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Application.Tests.Media;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Messaging;

/// <summary>A text, as the model knows it.</summary>
internal sealed class VisibleText(ConversationId place, UserId sender, MessageId id, string body, MediaId? file)
{
    public ConversationId Place => place;

    public UserId Sender => sender;

    public MessageId Id => id;

    public string Body => body;

    public MediaId? File => file;

    public bool IsDeleted { get; set; }

    public HashSet<UserId> HiddenBy { get; } = [];

    /// <summary>To whose devices it was pushed.</summary>
    public HashSet<UserId> SentTo { get; } = [];
}

/// <summary>A conversation, as the model knows it.</summary>
internal sealed class VisiblePlace(ConversationId id)
{
    public ConversationId Id => id;

    public bool IsGroup { get; init; }

    public List<VisibleText> Texts { get; } = [];

    /// <summary>
    /// Each member: from which text on they see them, from which on these are unread, and when they came.
    /// </summary>
    public Dictionary<UserId, (int From, int Unread, int Joined)> Members { get; } = [];

    public bool ShowsHistory { get; set; } = true;

    public bool ShowsBlocked { get; set; }

    /// <summary>Who did not accept it, and whether they declined.</summary>
    public (UserId User, bool IsDeclined)? Asked { get; set; }

    public string Open { get; set; } = string.Empty;

    public string Asking { get; set; } = string.Empty;
}

/// <summary>
/// Acts at random, and knows who sees which message: without seqs and pointers, from sets of people. The first person
/// owns all groups.
/// </summary>
internal sealed class VisibilityModel(TestApp app, UserId[] people, Random random)
{
    private readonly HashSet<(UserId, UserId)> _blocks = [];
    private int _time;

    public UserId[] People => people;

    public List<VisiblePlace> Places { get; } = [];

    public IEnumerable<VisiblePlace> Groups => Places.Where(p => p.IsGroup);

    public bool Apart(UserId one, UserId other) => _blocks.Contains((one, other)) || _blocks.Contains((other, one));

    /// <summary>Whether the place exists for this person; for its sender, a request is like any conversation.</summary>
    public bool CanRead(UserId user, VisiblePlace place) => place.Members.ContainsKey(user)
        && (place.IsGroup || (!place.Members.Keys.Any(m => Apart(m, user)) && place.Asked != (user, true)));

    /// <summary>Whether the place is in the person's list, and can be searched.</summary>
    public bool IsListed(UserId user, VisiblePlace place) => CanRead(user, place) && place.Asked?.User != user;

    /// <summary>Whether the text, or its tombstone, is in what the person may read, if they did not hide it.</summary>
    public bool Shows(UserId user, VisiblePlace place, VisibleText text) => CanRead(user, place)
        && place.Texts.IndexOf(text) >= place.Members[user].From
        && (!place.IsGroup || place.ShowsBlocked || !Apart(user, text.Sender));

    public bool IsUnread(UserId user, VisiblePlace place, VisibleText text) => Shows(user, place, text)
        && text.Sender != user && !text.IsDeleted && !text.HiddenBy.Contains(user)
        && place.Texts.IndexOf(text) >= place.Members[user].Unread;

    /// <summary>One act, which may be refused; returns what was done.</summary>
    public async Task<string> Act()
    {
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        _time++;
        var (me, other) = (random.GetItems(people, 1)[0], random.GetItems(people, 1)[0]);
        var groups = Groups.ToArray();
        if (groups.Length < 3 && random.Next(8) == 0)
        {
            return await Create();
        }

        var group = groups.Length == 0 ? null : groups[random.Next(groups.Length)];
        switch (random.Next(26))
        {
            case < 8 when group is not null: return await SayIn(group, me);
            case < 11 when me != other: return await Say(me, other);
            case 11 when group is not null: return await Add(group, other);
            case 12 or 13 when group is not null: return await Join(group, me);
            case 14 when group is not null: return await Ask(group, me);
            case 15 when group is not null: return await Accept(group, me);
            case 16 when group is not null && me != people[0]:
                return await End(group, me, new LeaveGroup(me, group.Id));
            case 17 when group is not null && me != people[0]:
                return await End(group, me, new RemoveGroupMember(people[0], group.Id, me));
            case 18 or 19 when me != other: return await Block(me, other);
            case 20 when group is not null: return await Change(group);
            case 21: return await Answer(me, isAccepted: true);
            case 22: return await Answer(me, isAccepted: false);
            case 23: return await Hide(me);
            case 24: return await Delete();
            default: return "nothing";
        }
    }

    private async Task<string> Create()
    {
        var asked = random.GetItems(people[1..], 2).Distinct().ToArray();
        var created = await app.Do(new CreateGroup(people[0], new("Group"), asked, null));
        var group = new VisiblePlace(created.Conversation.Id) { IsGroup = true };
        foreach (var member in created.Added.Append(people[0]))
        {
            group.Members[member] = (0, 0, _time);
        }

        group.Open = (await app.Invite(people[0], group.Id)).Code;
        group.Asking = (await app.Invite(people[0], group.Id, needsApproval: true)).Code;
        Places.Add(group);
        return $"create a group with {string.Join(", ", created.Added)}";
    }

    private async Task<string> SayIn(VisiblePlace group, UserId me)
    {
        var (body, file) = await Content(me);
        var sent = await app.Send(new SendMessage(me, null, group.Id, body, null, Media: file));
        (sent.Failure is null).Should().Be(group.Members.ContainsKey(me), "only members can write");
        return sent.Failure is null ? Told(group, me, sent.Value, body, file) : $"{me} cannot write";
    }

    private async Task<string> Say(UserId me, UserId other)
    {
        var (body, file) = await Content(me);
        var sent = await app.Send(new SendMessage(me, other, null, body, null, Media: file));
        if (sent.Failure is { } refusal)
        {
            (Apart(me, other) || refusal.Code == "messaging.not_answered_yet").Should().BeTrue(refusal.Code);
            return $"{me} cannot write to {other}";
        }

        var direct = Places.Find(p => p.Id == sent.Value.ConversationId);
        if (direct is null)
        {
            direct = new(sent.Value.ConversationId);
            Places.Add(direct);
            direct.Members[me] = direct.Members[other] = (0, 0, _time);
            direct.Asked = AreStrangers(me, other) ? (other, false) : null;
        }
        else if (direct.Asked?.User == me)
        {
            direct.Asked = null;
        }

        return Told(direct, me, sent.Value, body, file);
    }

    // Nobody follows anybody here.
    private bool AreStrangers(UserId sender, UserId receiver) => !Groups.Any(
        g => g.Members.TryGetValue(sender, out var mine) && g.Members.TryGetValue(receiver, out var theirs)
            && theirs.Joined >= mine.Joined);

    private string Told(VisiblePlace place, UserId me, SentMessage sent, string body, IReadOnlyList<MediaId>? file)
    {
        var text = new VisibleText(place.Id, me, sent.MessageId, body, file?[0]);
        place.Texts.Add(text);
        text.SentTo.UnionWith(people.Where(p => place.IsGroup && Shows(p, place, text)));
        return $"{me} writes {body} in {place.Id}";
    }

    private async Task<(string Body, IReadOnlyList<MediaId>? File)> Content(UserId me)
    {
        IReadOnlyList<MediaId>? file = random.Next(4) == 0 ? [(await app.Upload(me)).Id] : null;
        return ($"word no{_time}x", file);
    }

    private async Task<string> Add(VisiblePlace group, UserId user)
    {
        var before = group.Members.ContainsKey(user);
        var answer = await app.Do(new AddGroupMembers(people[0], group.Id, [user]));
        return answer.Added.Contains(user) && !before ? Came(group, user) : $"{user} is not added";
    }

    private async Task<string> Join(VisiblePlace group, UserId user)
    {
        var answer = await app.Send(new JoinGroup(user, group.Open));
        return answer is { Failure: null, Value.State: JoinState.Joined } && !group.Members.ContainsKey(user)
            ? Came(group, user)
            : $"{user} does not join";
    }

    private async Task<string> Ask(VisiblePlace group, UserId user)
    {
        await app.Send(new JoinGroup(user, group.Asking));
        var answer = await app.Send(new ApproveJoinRequest(people[0], group.Id, user));
        return answer.Failure is null && !group.Members.ContainsKey(user)
            ? Came(group, user)
            : $"{user} is not let in";
    }

    private async Task<string> Accept(VisiblePlace group, UserId user)
    {
        var answer = await app.Send(new AcceptGroupInvitation(user, group.Id));
        return answer.Failure is null && !group.Members.ContainsKey(user)
            ? Came(group, user)
            : $"{user} is not invited";
    }

    private string Came(VisiblePlace group, UserId user)
    {
        group.Members[user] = (group.ShowsHistory ? 0 : group.Texts.Count, group.Texts.Count, _time);
        return $"{user} comes into {group.Id}";
    }

    private async Task<string> End(
        VisiblePlace group, UserId user, MediatR.IRequest<Domain.Common.Result> act)
    {
        await app.Send(act);
        group.Members.Remove(user);
        return $"{user} leaves {group.Id}";
    }

    private async Task<string> Block(UserId me, UserId other)
    {
        if (_blocks.Remove((me, other)))
        {
            await app.Do(new UnblockUser(me, other));
            return $"{me} unblocks {other}";
        }

        // Who is blocked does not find the other.
        if (_blocks.Contains((other, me)))
        {
            return "nothing";
        }

        await app.Do(new BlockUser(me, other));
        _blocks.Add((me, other));
        foreach (var direct in Places.Where(
            p => !p.IsGroup && p.Members.ContainsKey(me) && p.Members.ContainsKey(other)))
        {
            direct.Asked = direct.Asked is { } asked ? (asked.User, true) : null;
        }

        return $"{me} blocks {other}";
    }

    private async Task<string> Change(VisiblePlace group)
    {
        if (random.Next(2) == 0)
        {
            group.ShowsHistory = !group.ShowsHistory;
        }
        else
        {
            group.ShowsBlocked = !group.ShowsBlocked;
        }

        await app.Do(new UpdateGroup(
            people[0], group.Id, ShowsHistory: group.ShowsHistory, ShowsBlocked: group.ShowsBlocked));
        return $"{group.Id} shows history {group.ShowsHistory}, blocked {group.ShowsBlocked}";
    }

    private async Task<string> Answer(UserId me, bool isAccepted)
    {
        if (Places.Find(p => p.Asked is { IsDeclined: false } asked && asked.User == me && CanRead(me, p))
            is not { } request)
        {
            return "no request";
        }

        if (isAccepted)
        {
            await app.Do(new AcceptMessageRequest(me, request.Id));
            request.Asked = null;
        }
        else
        {
            await app.Do(new DeclineMessageRequest(me, request.Id));
            request.Asked = (me, true);
        }

        return $"{me} answers {request.Id}: {isAccepted}";
    }

    private async Task<string> Hide(UserId me)
    {
        if (Any(t => true) is not { } text)
        {
            return "nothing to hide";
        }

        var place = Places.Single(p => p.Id == text.Place);
        var answer = await app.Send(new HideMessage(me, text.Id));
        (answer.Failure is null).Should().Be(
            IsListed(me, place) && Shows(me, place, text), "what is seen can be hidden");
        if (answer.Failure is null)
        {
            text.HiddenBy.Add(me);
        }

        return $"{me} hides {text.Body}";
    }

    private async Task<string> Delete()
    {
        if (Any(t => !t.IsDeleted) is not { } text)
        {
            return "nothing to delete";
        }

        text.IsDeleted = (await app.Send(new DeleteMessage(text.Sender, text.Id))).Failure is null;
        return $"{text.Body} is deleted: {text.IsDeleted}";
    }

    private VisibleText? Any(Func<VisibleText, bool> which)
    {
        var texts = Places.SelectMany(p => p.Texts).Where(which).TakeLast(8).ToArray();
        return texts.Length == 0 ? null : texts[random.Next(texts.Length)];
    }
}
