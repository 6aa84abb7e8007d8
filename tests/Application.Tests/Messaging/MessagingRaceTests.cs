using Hubbub.Application.Graph;
using Hubbub.Application.Messaging;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Application.Messaging.Invites;
using Hubbub.Application.Messaging.JoinRequests;
using Hubbub.Application.Messaging.Marks;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Application.Tests.Messaging.Groups;
using Hubbub.Application.Tests.Messaging.Requests;
using Hubbub.Application.Tests.Operations;
using Hubbub.Application.Tests.Sync;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Messaging;

/// <summary>
/// Two acts at once, again and again: whichever wins, what is stored is consistent, and a device that was told of both
/// knows what a new one loads.
/// </summary>
public sealed class MessagingRaceTests
{
    private const int Rounds = 8;

    [Theory, EveryDatabase]
    public Task An_archived_conversation_is_where_its_newest_text_says(DatabaseProvider database) => Race(
        database,
        async r =>
        {
            await r.App.Follow(r.Bob, r.Alice);
            var place = (await r.App.Say(r.Alice, r.Bob)).ConversationId;
            return async () =>
            {
                await AtOnce(
                    () => r.App.Do(new ArchiveConversation(r.Bob, place)), () => r.App.Say(r.Alice, r.Bob, "Another"));
                var shown = await r.App.SeenBy(r.Bob, place);
                shown.LastSeq.Should().Be(2);
                await r.App.Say(r.Alice, r.Bob, "One more");
                (await r.App.SeenBy(r.Bob, place)).IsArchived.Should().BeFalse("a text brings it back");
            };
        });

    [Theory, EveryDatabase]
    public Task Of_pinning_and_archiving_at_once_one_holds(DatabaseProvider database) => Race(
        database,
        async r =>
        {
            await r.App.Follow(r.Bob, r.Alice);
            var place = (await r.App.Say(r.Alice, r.Bob)).ConversationId;
            return async () =>
            {
                await AtOnce(
                    () => r.App.Do(new ArchiveConversation(r.Bob, place)),
                    () => r.App.Do(new PinConversation(r.Bob, place)));
                var shown = await r.App.SeenBy(r.Bob, place);
                (shown.IsArchived ^ shown.PinnedAt is not null).Should().BeTrue();
            };
        });

    [Theory, EveryDatabase]
    public Task A_block_holds_whatever_was_answered_at_the_same_time(DatabaseProvider database) => Race(
        database,
        async r =>
        {
            var place = (await r.App.Say(r.Alice, r.Bob)).ConversationId;
            var (one, other) = r.Number % 2 == 0 ? (r.Alice, r.Bob) : (r.Bob, r.Alice);
            return async () =>
            {
                await AtOnce(
                    () => r.App.Send(new AcceptMessageRequest(r.Bob, place)),
                    () => r.App.Do(new BlockUser(one, other)));
                (await r.App.Refused(new GetConversation(r.Bob, place))).Should().Be(NotFound);
                (await r.App.Refused(new GetConversation(r.Alice, place))).Should().Be(NotFound);
                (await r.App.RequestsOf(r.Bob)).Should().BeEmpty();
            };
        });

    [Theory, EveryDatabase]
    public Task Of_handing_a_group_over_and_removing_the_successor_one_is_done(DatabaseProvider database) => Race(
        database,
        async r =>
        {
            await r.App.Befriend(r.Alice, r.Bob);
            await r.App.Befriend(r.Alice, r.Carol);
            var group = await r.App.CreateGroup(r.Alice, r.Bob, r.Carol);
            await r.App.Do(new SetGroupRole(r.Alice, group, r.Bob, GroupRole.Admin));
            return async () =>
            {
                await AtOnce(
                    () => r.App.Send(new HandOverGroup(r.Alice, group, r.Bob)),
                    () => r.App.Send(new RemoveGroupMember(r.Alice, group, r.Bob)));
                var roles = await r.App.RolesIn(group, r.Carol);
                roles.Values.Count(role => role == GroupRole.Owner).Should().Be(1);
                roles.GetValueOrDefault(r.Bob, GroupRole.Owner).Should().Be(GroupRole.Owner, "one of the two was done");
            };
        });

    [Theory, EveryDatabase]
    public Task Of_letting_in_and_declining_at_once_one_is_done(DatabaseProvider database) => Race(
        database,
        async r =>
        {
            await r.App.Befriend(r.Alice, r.Bob);
            var group = await r.App.CreateGroup(r.Alice, r.Bob);
            await r.App.Do(new SetGroupRole(r.Alice, group, r.Bob, GroupRole.Admin));
            var link = await r.App.Invite(r.Alice, group, needsApproval: true);
            await r.App.Do(new JoinGroup(r.Carol, link.Code));
            return async () =>
            {
                await AtOnce(
                    () => r.App.Send(new ApproveJoinRequest(r.Alice, group, r.Carol)),
                    () => r.App.Send(new DeclineJoinRequest(r.Bob, group, r.Carol)));
                var isMember = (await r.App.RolesIn(group, r.Alice)).ContainsKey(r.Carol);
                var again = await r.App.Send(new JoinGroup(r.Carol, link.Code));
                (again.Failure?.Code).Should().Be(isMember ? null : "messaging.join_refused");
                (await r.App.Refused(new RemoveGroupMember(r.Alice, group, r.Carol))).Should().Be("was not refused");
            };
        });

    [Theory, EveryDatabase]
    public Task The_last_use_of_a_link_lets_one_in_however_often_they_ask(DatabaseProvider database) => Race(
        database,
        async r =>
        {
            var group = await r.App.CreateGroup(r.Alice);
            var link = await r.App.Invite(r.Alice, group, maxUses: 1);
            return async () =>
            {
                await AtOnce(
                    () => r.App.Send(new JoinGroup(r.Bob, link.Code)),
                    () => r.App.Send(new JoinGroup(r.Bob, link.Code)),
                    () => r.App.Send(new JoinGroup(r.Carol, link.Code)));
                var roles = await r.App.RolesIn(group, r.Alice);
                roles.Should().HaveCount(2);
                (await r.App.Do(new GetInvites(r.Alice, group, new()))).Items.Single().Uses.Should().Be(1);
                (await r.App.TextsOf(group, r.Alice)).Should().Equal("(Created)", "(JoinedByInvite)");
            };
        });

    private const string NotFound = "messaging.conversation_not_found";

    private sealed record Round(TestApp App, int Number, UserId Alice, UserId Bob, UserId Carol);

    private static Task AtOnce(params Func<Task>[] acts) => Task.WhenAll(acts.Select(act => Task.Run(act)));

    // On SQLite in both ways: one after the other, and side by side as on SQL Server.
    private static async Task Race(DatabaseProvider database, Func<Round, Task<Func<Task>>> arrange)
    {
        await using var app = await RequestActs.CreateWithRequests(database);
        for (var number = 0; number < Rounds; number++)
        {
            var people = await app.People($"alice{number}", $"bob{number}", $"carol{number}");
            app.Services.GetRequiredService<CommitSteps>().AreSideBySide =
                database != DatabaseProvider.Sqlite || number >= Rounds / 2;
            var act = await arrange(new(app, number, people[0], people[1], people[2]));
            await app.Relay();
            var clients = new List<SnapshotClient>();
            foreach (var person in people)
            {
                clients.Add(await SnapshotClient.Load(app, person));
            }

            await act();
            await app.Relay();
            foreach (var (client, person) in clients.Zip(people))
            {
                await client.Sync(app);
                StateEquivalenceTests.MustBeEqual(
                    await SnapshotClient.Snapshot(app, person), client.State, $"round {number}");
            }
        }

        (await DoctorWorld.Broken(app)).Should().BeEmpty();
    }
}
