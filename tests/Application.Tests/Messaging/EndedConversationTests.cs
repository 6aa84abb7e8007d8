using Hubbub.Application.Accounts;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Tests.Media;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Application.Tests.Operations;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Outbox;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Messaging;

public sealed class EndedConversationTests
{
    [Theory, EveryDatabase]
    public async Task With_the_second_of_two_people_the_files_of_their_messages_are_erased(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var kept = await Send(app, alice, bob);
        await app.Do(new ForwardMessage(bob, kept, carol, null, null));
        await Send(app, bob, alice);
        await app.Do(new DeleteAccount(alice, TestApp.Password));
        await app.EraseDue();
        (await Used(app)).Should().Be(2, "bob still sees them");
        (await app.Do(new GetMessages(bob, await ConversationOf(app, kept), new()))).Items
            .Should().OnlyContain(m => m.Media!.Count == 1);

        await app.Do(new DeleteAccount(bob, TestApp.Password));
        await app.Relay();
        (await Used(app)).Should().Be(2, "bob may come back");
        await app.EraseDue();

        (await Used(app)).Should().Be(1, "carol has the forward");
        app.Clock.Advance(TimeSpan.FromDays(8));
        await app.RunJob("PurgeMedia");
        (await app.Db(db => db.MediaItems.CountAsync(m => m.State == MediaState.Ready))).Should().Be(1);
        (await DoctorWorld.Broken(app)).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task With_the_last_member_of_a_group_its_files_end(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var group = await app.CreateGroup(people[0], people[1]);
        for (var i = 0; i < 101; i++)
        {
            var file = (await app.Upload(people[1])).Id;
            await app.Do(new SendMessage(people[1], null, group, string.Empty, null, Media: [file]));
        }

        await app.Do(new LeaveGroup(people[1], group));
        await app.Relay();
        (await Used(app)).Should().Be(101);

        await app.Do(new LeaveGroup(people[0], group));
        await app.Relay();

        (await Used(app)).Should().Be(0);
        (await DoctorWorld.Broken(app)).Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task An_erased_person_leaves_some_groups_at_a_time_and_is_told_nothing_meanwhile(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        var groups = new List<ConversationId>();
        for (var i = 0; i < 12; i++)
        {
            groups.Add(await app.CreateGroup(bob, alice, carol));
        }

        await app.Do(new SetGroupRole(bob, groups[^1], alice, GroupRole.Admin));
        await app.Do(new DeleteAccount(bob, TestApp.Password));
        await app.Relay();
        app.Clock.Advance(TimeSpan.FromDays(31));
        await app.RunJob("EraseDueAccounts");
        await app.Services.GetRequiredService<OutboxRelay>().RunBatch(CancellationToken.None);
        (await app.Db(db => db.Members.CountAsync(m => m.UserId == bob))).Should().Be(2);
        foreach (var group in groups)
        {
            await app.SayIn(group, alice);
        }

        await app.Do(new UpdateGroup(alice, groups[^1], "Renamed"));
        await app.Do(new LeaveGroup(carol, groups[^1]));
        (await app.Db(db => db.UserEvents.AnyAsync(e => e.UserId == bob))).Should().BeFalse();
        (await app.Db(db => db.Notifications.AnyAsync(n => n.UserId == bob))).Should().BeFalse();
        await app.Relay();

        (await app.Db(db => db.Members.CountAsync(m => m.UserId == bob))).Should().Be(0);
        (await app.Db(db => db.UserEvents.AnyAsync(e => e.UserId == bob))).Should().BeFalse();
        (await app.RolesIn(groups[^1], alice)).Should().ContainKey(alice).And.HaveCount(1);
        (await DoctorWorld.Broken(app)).Should().BeEmpty();
    }

    private static async Task<MessageId> Send(TestApp app, UserId from, UserId to)
    {
        var file = (await app.Upload(from)).Id;
        return (await app.Do(new SendMessage(from, to, null, string.Empty, null, Media: [file]))).MessageId;
    }

    private static Task<ConversationId> ConversationOf(TestApp app, MessageId message) =>
        app.Db(db => db.Messages.Where(m => m.Id == message).Select(m => m.ConversationId).SingleAsync());

    private static Task<int> Used(TestApp app) => app.Db(db => db.MediaItems.CountAsync(
        m => m.State == MediaState.Ready && m.TargetKind == MediaTargetKind.Message && m.TargetId != null));
}
