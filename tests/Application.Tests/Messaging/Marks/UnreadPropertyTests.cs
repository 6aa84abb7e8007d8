using System.Globalization;
using Hubbub.Application.Common;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Messaging.Marks;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Notifications.Unread;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Application.Tests.Messaging.Requests;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Messaging.Marks;

/// <summary>
/// Unread numbers after random acts, against a model without seqs and pointers: each person has a set of unread
/// messages. A failure reports its seed.
/// </summary>
public sealed class UnreadPropertyTests
{
    private const int Steps = 150;

    [Theory, EveryDatabase]
    public async Task Unread_numbers_are_those_of_a_naive_model(DatabaseProvider database)
    {
        for (var run = 0; run < 3; run++)
        {
            var seed = Environment.GetEnvironmentVariable("HUBBUB_TEST_SEED") is { } given
                ? int.Parse(given, CultureInfo.InvariantCulture)
                : Random.Shared.Next();
            var random = new Random(seed);
            await using var app = await RequestActs.CreateWithRequests(database);
            var people = await app.People("alice", "bob", "carol", "dave");
            foreach (var member in people[1..])
            {
                await app.Follow(people[0], member);
            }

            var model = new UnreadModel(app, people, random, await app.CreateGroup(people[0], people[1..^1]));
            for (var step = 0; step < Steps; step++)
            {
                var act = await model.Act();
                await MustAgree(app, model, $"HUBBUB_TEST_SEED={seed}, step {step}: {act}");
            }
        }
    }

    private static async Task MustAgree(TestApp app, UnreadModel model, string because)
    {
        foreach (var person in model.People)
        {
            var unread = model.UnreadOf(person);
            (await app.RequestsOf(person)).Select(r => (r.Id, r.UnreadCount)).Should().BeEquivalentTo(
                model.RequestsOf(person), because);
            var plain = await app.Do(new GetConversations(person, new()));
            var archived = await app.Do(new GetConversations(person, new(), IsArchived: true));
            var counts = plain.Items.Concat(archived.Items).Where(c => c.UnreadCount > 0)
                .ToDictionary(c => c.Id, c => c.UnreadCount);
            counts.Should().BeEquivalentTo(unread.CountBy(m => m.Conversation).ToDictionary(), because);

            var counted = unread.Where(m => model.Counts(person, m.Conversation)).ToList();
            var numbers = await app.Do(new GetUnread(person));
            (numbers.Messages, numbers.Conversations).Should().Be(
                (counted.Count, counted.DistinctBy(m => m.Conversation).Count()), because);
            (await Proven(app, person)).Select(m => (m.MessageId, IsCounted: !m.IsArchived && !m.IsMuted))
                .Should().BeEquivalentTo(unread.Select(m => (m.Id, model.Counts(person, m.Conversation))), because);
        }
    }

    private static async Task<List<UnreadMessage>> Proven(TestApp app, UserId person)
    {
        var messages = new List<UnreadMessage>();
        string? cursor = null;
        do
        {
            var page = (await app.Do(new GetUnreadProof(person, new PageRequest(cursor, Limit: 7)))).Messages;
            messages.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        return messages;
    }
}

/// <summary>A text, as the model knows it.</summary>
internal sealed record ModelText(MessageId Id, ConversationId Conversation, UserId Sender);

/// <summary>Acts at random, and knows what should be unread.</summary>
internal sealed class UnreadModel(TestApp app, UserId[] people, Random random, ConversationId group)
{
    // In the order in which they were sent, the deleted ones removed.
    private readonly List<ModelText> _texts = [];
    private readonly Dictionary<UserId, HashSet<ModelText>> _unread =
        people.ToDictionary(p => p, _ => new HashSet<ModelText>());

    private readonly Dictionary<ConversationId, UserId[]> _pairs = [];
    private readonly HashSet<(UserId, ModelText)> _hidden = [];
    private readonly HashSet<(UserId, ConversationId)> _archived = [];
    private readonly HashSet<(UserId, ConversationId)> _muted = [];
    private readonly HashSet<UserId> _inGroup = [.. people[..^1]];
    private readonly HashSet<(UserId, UserId)> _blocks = [];
    private readonly Dictionary<ConversationId, (UserId Asked, bool IsDeclined)> _requests = [];

    // What was said in the group before someone came, while it hid its history.
    private readonly Dictionary<UserId, HashSet<ModelText>> _before =
        people.ToDictionary(p => p, _ => new HashSet<ModelText>());

    private bool _showsBlocked;
    private bool _showsHistory = true;

    public UserId[] People => people;

    public IReadOnlyList<ModelText> UnreadOf(UserId person) => [.. _unread[person].Where(t => Sees(person, t))];

    /// <summary>The requests that wait for a person, with the number of their texts.</summary>
    public IEnumerable<(ConversationId, int)> RequestsOf(UserId person) =>
        _requests.Where(r => r.Value == (person, false)).Select(r => (r.Key, _unread[person].Count(
            t => t.Conversation == r.Key)));

    public bool Counts(UserId person, ConversationId conversation) =>
        !_archived.Contains((person, conversation)) && !_muted.Contains((person, conversation));

    /// <summary>One act; returns what was done.</summary>
    public async Task<string> Act()
    {
        var me = people[random.Next(people.Length)];
        var mine = _texts.Where(t => Sees(me, t)).ToList();
        var kind = mine.Count == 0 ? 0 : random.Next(32);
        var text = mine.Count == 0 ? null! : mine[^Math.Min(mine.Count, 1 + random.Next(8))];
        switch (kind)
        {
            case < 6: await Say(me); return $"{me} writes";
            case < 10: await Read(me, text); return $"{me} reads {text}";
            case < 14: await Mark(me, text); return $"{me} marks {text}";
            case < 16 when text.Sender == me: await Delete(text); return $"{me} deletes {text}";
            case < 16: await Hide(me, text); return $"{me} hides {text}";
            case 16 when text.Sender == me:
                await app.Do(new EditMessage(me, text.Id, $"{random.Next()}"));
                return $"{me} edits {text}";
            case < 19: await Archive(me, text.Conversation); return $"{me} archives {text.Conversation}";
            case < 21: await Mute(me, text.Conversation); return $"{me} mutes {text.Conversation}";
            case 21 when me != people[0]: await JoinOrLeave(me); return $"{me} joins or leaves";
            case 24 or 25: return await Block(me, people[random.Next(people.Length)]);
            case 26: return await Change();
            case 27 or 28: return await Answer(me, isAccepted: true);
            case 29: return await Answer(me, isAccepted: false);
            default: await Say(me); return $"{me} writes";
        }
    }

    private bool Sees(UserId person, ModelText text) =>
        Has(person, text) && (text.Conversation == group
            ? _showsBlocked || !Apart(person, text.Sender)
            : !Apart(_pairs[text.Conversation][0], _pairs[text.Conversation][1])
                && (!_requests.TryGetValue(text.Conversation, out var request) || request.Asked != person));

    // Whatever blocks and requests withhold now.
    private bool Has(UserId person, ModelText text) =>
        !_hidden.Contains((person, text)) && (text.Conversation == group
            ? _inGroup.Contains(person) && !_before[person].Contains(text)
            : _pairs[text.Conversation].Contains(person));

    private bool Apart(UserId one, UserId other) => _blocks.Contains((one, other)) || _blocks.Contains((other, one));

    private async Task<string> Block(UserId me, UserId other)
    {
        // Who is blocked does not find the other.
        if (me == other || _blocks.Contains((other, me)))
        {
            return "nothing";
        }

        if (_blocks.Remove((me, other)))
        {
            await app.Do(new UnblockUser(me, other));
            return $"{me} unblocks {other}";
        }

        await app.Do(new BlockUser(me, other));
        _blocks.Add((me, other));
        foreach (var (pair, _) in _pairs.Where(p => p.Value.Contains(me) && p.Value.Contains(other)))
        {
            if (_requests.TryGetValue(pair, out var request))
            {
                _requests[pair] = (request.Asked, true);
            }
        }

        return $"{me} blocks {other}";
    }

    private async Task<string> Change()
    {
        (_showsBlocked, _showsHistory) = (random.Next(2) == 0, random.Next(2) == 0);
        await app.Do(new UpdateGroup(people[0], group, ShowsHistory: _showsHistory, ShowsBlocked: _showsBlocked));
        return $"shows blocked {_showsBlocked}, history {_showsHistory}";
    }

    private async Task<string> Answer(UserId me, bool isAccepted)
    {
        var waiting = _requests.Where(r => r.Value == (me, false)).Select(r => r.Key).ToArray();
        if (waiting is not [var request, ..])
        {
            return "no request";
        }

        if (isAccepted)
        {
            await app.Do(new AcceptMessageRequest(me, request));
            _requests.Remove(request);
        }
        else
        {
            await app.Do(new DeclineMessageRequest(me, request));
            _requests[request] = (me, true);
        }

        return $"{me} answers {request}: {isAccepted}";
    }

    private async Task Say(UserId me)
    {
        SentMessage sent;
        UserId[] receivers;
        if (random.Next(2) == 0 && _inGroup.Contains(me))
        {
            sent = await app.SayIn(group, me);
            receivers = [.. _inGroup.Where(p => p != me)];
        }
        else
        {
            var other = people.Where(p => p != me).ElementAt(random.Next(people.Length - 1));
            var answer = await app.Send(new SendMessage(me, other, null, "Hello", null));
            if (answer.Failure is { } refusal)
            {
                (Apart(me, other) || refusal.Code == "messaging.not_answered_yet").Should().BeTrue(refusal.Code);
                return;
            }

            sent = answer.Value;
            receivers = [other];
            if (_pairs.TryAdd(sent.ConversationId, [me, other])
                && (await app.RequestsOf(other)).Any(r => r.Id == sent.ConversationId))
            {
                _requests[sent.ConversationId] = (other, false);
            }
            else if (_requests.TryGetValue(sent.ConversationId, out var request) && request.Asked == me)
            {
                _requests.Remove(sent.ConversationId);
            }
        }

        var text = new ModelText(sent.MessageId, sent.ConversationId, me);
        _texts.Add(text);
        foreach (var person in receivers.Append(me))
        {
            if (!_muted.Contains((person, text.Conversation)) && Sees(person, text))
            {
                _archived.Remove((person, text.Conversation));
            }
        }

        foreach (var receiver in receivers)
        {
            _unread[receiver].Add(text);
        }
    }

    private async Task Read(UserId me, ModelText upTo)
    {
        await app.Do(new MarkMessageRead(me, upTo.Id));
        _unread[me].RemoveWhere(t => t.Conversation == upTo.Conversation && _texts.IndexOf(t) <= _texts.IndexOf(upTo));
    }

    private async Task Mark(UserId me, ModelText from)
    {
        await app.Do(new MarkUnread(me, from.Conversation, from.Id));
        _unread[me].UnionWith(_texts.Skip(_texts.IndexOf(from))
            .Where(t => t.Conversation == from.Conversation && t.Sender != me && Has(me, t)));
    }

    private async Task Delete(ModelText text)
    {
        await app.Do(new DeleteMessage(text.Sender, text.Id));
        _texts.Remove(text);
        foreach (var unread in _unread.Values)
        {
            unread.Remove(text);
        }
    }

    private async Task Hide(UserId me, ModelText text)
    {
        await app.Do(new HideMessage(me, text.Id));
        _hidden.Add((me, text));
        _unread[me].Remove(text);
    }

    private async Task Archive(UserId me, ConversationId conversation)
    {
        if (_archived.Add((me, conversation)))
        {
            await app.Do(new ArchiveConversation(me, conversation));
        }
        else
        {
            _archived.Remove((me, conversation));
            await app.Do(new UnarchiveConversation(me, conversation));
        }
    }

    private async Task Mute(UserId me, ConversationId conversation)
    {
        if (_muted.Add((me, conversation)))
        {
            await app.Do(new MuteConversation(me, conversation, null));
        }
        else
        {
            _muted.Remove((me, conversation));
            await app.Do(new UnmuteConversation(me, conversation));
        }
    }

    // Whoever joins again is a new member, who has read everything.
    private async Task JoinOrLeave(UserId me)
    {
        if (_inGroup.Remove(me))
        {
            await app.Do(new LeaveGroup(me, group));
            _unread[me].RemoveWhere(t => t.Conversation == group);
            _archived.Remove((me, group));
        }
        else if ((await app.Do(new AddGroupMembers(people[0], group, [me]))).Added.Count > 0)
        {
            _inGroup.Add(me);
            _before[me] = _showsHistory ? [] : [.. _texts.Where(t => t.Conversation == group)];
        }
    }
}
