using System.Globalization;
using Hubbub.Application.Common;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Edits;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Hiding;
using Hubbub.Application.Messaging.Marks;
using Hubbub.Application.Notifications.Preferences;
using Hubbub.Application.Notifications.Unread;
using Hubbub.Application.Tests.Messaging.Groups;
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
            await using var app = await Acts.CreateUnlimited(database);
            var people = await app.People("alice", "bob", "carol", "dave");
            var model = new UnreadModel(app, people, random, await app.CreateGroup(people[0], people[1..]));
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
    private readonly HashSet<UserId> _inGroup = [.. people];

    public UserId[] People => people;

    public IReadOnlySet<ModelText> UnreadOf(UserId person) => _unread[person];

    public bool Counts(UserId person, ConversationId conversation) =>
        !_archived.Contains((person, conversation)) && !_muted.Contains((person, conversation));

    /// <summary>One act; returns what was done.</summary>
    public async Task<string> Act()
    {
        var me = people[random.Next(people.Length)];
        var mine = _texts.Where(t => Sees(me, t)).ToList();
        var kind = mine.Count == 0 ? 0 : random.Next(24);
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
            default: await Say(me); return $"{me} writes";
        }
    }

    private bool Sees(UserId person, ModelText text) =>
        !_hidden.Contains((person, text))
            && (text.Conversation == group ? _inGroup.Contains(person) : _pairs[text.Conversation].Contains(person));

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
            sent = await app.Say(me, other);
            _pairs[sent.ConversationId] = [me, other];
            receivers = [other];
        }

        var text = new ModelText(sent.MessageId, sent.ConversationId, me);
        _texts.Add(text);
        foreach (var person in receivers.Append(me))
        {
            if (!_muted.Contains((person, text.Conversation)))
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
            .Where(t => t.Conversation == from.Conversation && t.Sender != me && Sees(me, t)));
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
        else
        {
            _inGroup.Add(me);
            await app.Do(new AddGroupMembers(people[0], group, [me]));
        }
    }
}
