using Hubbub.Application.Graph;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Application.Tests.Messaging.Requests;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Messaging.Marks;

public sealed class UnreadFormulaTests
{
    [Theory, EveryDatabase]
    public async Task What_is_unread_for_one_is_counted_as_for_many(DatabaseProvider database)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob, carol, dave) = (people[0], people[1], people[2], people[3]);
        await app.Follow(alice, bob);
        var plain = (await app.Say(alice, bob)).ConversationId;
        var waiting = (await app.Say(alice, carol)).ConversationId;
        var declined = (await app.Say(bob, carol)).ConversationId;
        await app.Do(new DeclineMessageRequest(carol, declined));
        await app.Follow(carol, dave);
        var blocked = (await app.Say(carol, dave)).ConversationId;
        await app.Do(new BlockUser(carol, dave));
        var group = await app.CreateGroup(alice, bob);
        await app.SayIn(group, alice);
        await using var scope = app.Services.CreateAsyncScope();
        var conversations = scope.ServiceProvider.GetRequiredService<IConversations>();

        foreach (var (place, user, expected) in ((ConversationId, UserId, int)[])
            [
                (plain, bob, 1), (waiting, carol, 1), (declined, carol, 0), (blocked, dave, 0), (group, bob, 1),
                (group, carol, 0),
            ])
        {
            (await conversations.UnreadOf(place, user, CancellationToken.None)).Messages.Should().Be(expected);
            var ofMany = await conversations.UnreadOf(place, [user], CancellationToken.None);
            (ofMany.GetValueOrDefault(user)?.Messages ?? 0).Should().Be(expected);
        }
    }
}
