using Hubbub.Application.Common;
using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Marks;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Application.Tests.Messaging.Marks;

public sealed class PinnedConversationTests
{
    [Theory, EveryDatabase]
    public async Task Pinned_conversations_are_listed_by_pin_whatever_is_written(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var places = new List<ConversationId>();
        foreach (var other in people[1..])
        {
            places.Add((await app.Say(other, people[0])).ConversationId);
        }

        var first = await app.Do(new PinConversation(people[0], places[0]));
        await app.Do(new PinConversation(people[0], places[1]));
        await app.Do(new PinConversation(people[0], places[2]));
        (await app.Do(new PinConversation(people[0], places[0]))).Should().Be(first);
        await app.Do(new UnpinConversation(people[0], places[1]));
        await app.Do(new UnpinConversation(people[0], places[1]));
        await app.Do(new PinConversation(people[0], places[1]));
        await app.Say(people[1], people[0], "Newest");

        var page = await Pinned(new(Limit: 2));
        page.Items.Select(c => c.Id).Should().Equal(places[1], places[2]);
        (await Pinned(new(page.NextCursor))).Items.Select(c => (c.Id, c.PinnedAt)).Should().Equal(
            (places[0], (DateTimeOffset?)first.PinnedAt));
        (await app.Do(new GetConversations(people[0], new()))).Items[0].Id.Should().Be(places[0], "newest first");
        (await app.Do(new GetConversations(people[1], new(), IsPinned: true))).Items.Should().BeEmpty();

        async Task<Page<ConversationSummary>> Pinned(PageRequest request) =>
            await app.Do(new GetConversations(people[0], request, IsPinned: true));
    }

    [Theory, EveryDatabase]
    public async Task What_is_pinned_is_not_archived_and_the_other_way_round(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var conversation = (await app.Say(people[0], people[1])).ConversationId;

        await app.Do(new PinConversation(people[1], conversation));
        await app.Do(new ArchiveConversation(people[1], conversation));
        var archived = await app.Do(new GetConversation(people[1], conversation));
        (archived.IsArchived, archived.PinnedAt).Should().Be((true, null));
        await app.Do(new PinConversation(people[1], conversation));
        (await app.Do(new GetConversation(people[1], conversation))).IsArchived.Should().BeFalse();

        (await app.Refused(new GetConversations(people[1], new(), IsArchived: true, IsPinned: true)))
            .Should().Be("validation_failed");
    }

    [Theory, EveryDatabase]
    public async Task Twenty_can_be_pinned(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People([.. Enumerable.Range(0, 22).Select(i => $"person{i}")]);
        var places = new List<ConversationId>();
        foreach (var other in people[1..])
        {
            places.Add((await app.Say(people[0], other)).ConversationId);
        }

        foreach (var place in places.Take(Conversation.MaxPinnedPerPerson))
        {
            await app.Do(new PinConversation(people[0], place));
        }

        (await app.Refused(new PinConversation(people[0], places[^1])))
            .Should().Be("messaging.too_many_pinned_conversations");
        await app.Do(new PinConversation(people[0], places[0]));
        await app.Do(new UnpinConversation(people[0], places[0]));
        await app.Do(new PinConversation(people[0], places[^1]));
    }

    [Theory, EveryDatabase]
    public async Task What_a_block_hides_takes_no_place_among_the_pins(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People([.. Enumerable.Range(0, 22).Select(i => $"person{i}")]);
        var places = new List<ConversationId>();
        foreach (var other in people[1..])
        {
            places.Add((await app.Say(people[0], other)).ConversationId);
        }

        foreach (var place in places.Take(Conversation.MaxPinnedPerPerson))
        {
            await app.Do(new PinConversation(people[0], place));
        }

        await app.Do(new BlockUser(people[1], people[0]));
        await app.Do(new PinConversation(people[0], places[^1]));
        await app.Do(new UnblockUser(people[1], people[0]));

        (await app.Do(new GetConversation(people[0], places[0]))).PinnedAt.Should().BeNull();
        app.Transport.To(people[0], "conversation_restored").Should().ContainSingle()
            .Which.GetProperty("conversation").TryGetProperty("pinnedAt", out _).Should().BeFalse();
        (await app.Do(new GetConversations(people[0], new(Limit: 100), IsPinned: true))).Items
            .Should().HaveCount(Conversation.MaxPinnedPerPerson);
    }
}
