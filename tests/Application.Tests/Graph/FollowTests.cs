using Hubbub.Application.Accounts;
using Hubbub.Application.Common;
using Hubbub.Application.Graph;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Notifications;
using Hubbub.Application.Profiles;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using MediatR;

namespace Hubbub.Application.Tests.Graph;

public sealed class FollowTests
{
    private static readonly RelationshipRow Nothing = new(false, false, false, false, false, false);

    [Theory, EveryDatabase]
    public async Task A_public_account_is_followed_at_once_and_both_learn_of_it(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");

        var answer = await app.Do(new FollowUser(people[0], people[1]));
        var again = await app.Do(new FollowUser(people[0], people[1]));
        await app.Relay();

        answer.Should().Be(Nothing with { Following = true });
        again.Should().Be(answer);
        (await app.Do(new GetRelationship(people[1], people[0]))).Should().Be(Nothing with { FollowedBy = true });
        app.Transport.To(people[1], "relationship_changed").Should().ContainSingle("again is no second event")
            .Which.GetProperty("counts").GetProperty("followers").GetInt32().Should().Be(1);
        app.Transport.To(people[0], "relationship_changed").Should().ContainSingle()
            .Which.GetProperty("relationship").GetProperty("following").GetBoolean().Should().BeTrue();
    }

    [Theory, EveryDatabase]
    public async Task A_private_account_is_asked_and_accepts_or_declines(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.SetPrivate(alice);

        (await app.Do(new FollowUser(bob, alice))).Should().Be(Nothing with { Requested = true });
        await app.Follow(carol, alice);
        (await MyList(app, alice, Application.Graph.MyList.FollowRequests)).Should().Equal("carol", "bob");
        (await MyList(app, bob, Application.Graph.MyList.SentRequests)).Should().Equal("alice");
        (await List(app, alice, alice, PeopleList.Followers)).Should().BeEmpty();

        (await app.Do(new AcceptFollowRequest(alice, bob))).Should().Be(Nothing with { FollowedBy = true });
        (await app.Do(new AcceptFollowRequest(alice, bob))).Should().Be(Nothing with { FollowedBy = true });
        (await app.Do(new DeclineFollowRequest(alice, carol))).Should().Be(Nothing);

        (await List(app, alice, alice, PeopleList.Followers)).Should().Equal("bob");
        (await MyList(app, alice, Application.Graph.MyList.FollowRequests)).Should().BeEmpty();
        (await app.Refused(new DeclineFollowRequest(alice, carol))).Should().Be("graph.request_not_found");
        (await app.Refused(new AcceptFollowRequest(alice, carol))).Should().Be("graph.request_not_found");
        (await app.Refused(new AcceptFollowRequest(bob, alice))).Should().Be("graph.request_not_found");
    }

    [Theory, EveryDatabase]
    public async Task Requests_to_an_account_that_opens_are_accepted(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.SetPrivate(alice);
        await app.Follow(bob, alice);
        await app.Follow(carol, alice);
        await app.Relay();
        app.Transport.Clear();

        await app.SetPrivate(alice, false);
        await app.Relay();

        (await app.Do(new GetRelationship(bob, alice))).Should().Be(Nothing with { Following = true });
        (await List(app, bob, alice, PeopleList.Followers)).Should().BeEquivalentTo("bob", "carol");
        (await MyList(app, alice, Application.Graph.MyList.FollowRequests)).Should().BeEmpty();
        app.Transport.To(bob, "relationship_changed").Should().ContainSingle()
            .Which.GetProperty("relationship").GetProperty("following").GetBoolean().Should().BeTrue();
        app.Transport.To(bob, "new_notification").Should().ContainSingle()
            .Which.GetProperty("type").GetString().Should().Be("follow_accepted");
        (await app.Do(new GetUnreadCount(alice))).Count.Should().Be(0, "nobody waits for an answer");
    }

    [Theory, EveryDatabase]
    public async Task A_request_that_is_stored_as_the_account_opens_is_accepted(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.Db(async db =>
        {
            // The requester read that the account is private, but is stored after all pending requests were accepted.
            (await ((IGraphDb)db).Relationship(people[1], people[0], CancellationToken.None))
                .Follow(otherIsPrivate: true, id: 1, app.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        await app.Relay();

        (await app.Do(new GetRelationship(people[1], people[0]))).Following.Should().BeTrue();
    }

    [Theory, EveryDatabase]
    public async Task An_account_that_stays_private_or_comes_back_private_accepts_nobody_by_itself(
        DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.SetPrivate(people[0]);
        await app.Follow(people[1], people[0]);
        await app.Do(new UpdateProfile(people[0], "Alice A.", null, null, null, null));
        await app.Freeze(people[0]);
        await app.Relay();
        await app.Do(new Reactivate("alice", TestApp.Password, Acts.DeviceAt("127.0.0.1")));
        await app.Relay();

        (await app.Do(new GetRelationship(people[1], people[0]))).Should().Be(Nothing with { Requested = true });
    }

    [Theory, EveryDatabase]
    public async Task A_request_can_be_withdrawn(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        await app.SetPrivate(people[0]);
        await app.Follow(people[1], people[0]);

        (await app.Do(new UnfollowUser(people[1], people[0]))).Should().Be(Nothing);

        (await app.Refused(new AcceptFollowRequest(people[0], people[1]))).Should().Be("graph.request_not_found");
    }

    [Theory, EveryDatabase]
    public async Task A_follow_ends_from_either_side(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.Befriend(alice, bob);

        (await app.Do(new UnfollowUser(alice, bob))).Should().Be(Nothing with { FollowedBy = true });
        (await app.Do(new UnfollowUser(alice, bob))).Should().Be(Nothing with { FollowedBy = true });
        (await app.Do(new RemoveFollower(alice, bob))).Should().Be(Nothing);
        (await app.Do(new RemoveFollower(alice, bob))).Should().Be(Nothing);

        (await app.Do(new GetRelationship(bob, alice))).Should().Be(Nothing);
    }

    [Theory, EveryDatabase]
    public async Task Lists_name_followers_followed_friends_and_mutuals(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob", "carol", "dave");
        var (alice, bob, carol, dave) = (people[0], people[1], people[2], people[3]);
        await app.Befriend(alice, bob);
        await app.Follow(carol, alice);
        await app.Follow(dave, alice);
        await app.Follow(alice, dave);
        await app.Follow(bob, carol);

        (await List(app, bob, alice, PeopleList.Followers)).Should().Equal("dave", "carol", "bob");
        (await List(app, bob, alice, PeopleList.Following)).Should().Equal("dave", "bob");
        (await List(app, bob, alice, PeopleList.Friends)).Should().Equal("dave", "bob");
        (await List(app, bob, alice, PeopleList.Mutuals)).Should().Equal("carol");
        (await List(app, dave, bob, PeopleList.Mutuals)).Should().Equal("alice");
    }

    [Theory, EveryDatabase]
    public async Task Pages_of_people_join_without_repeating_or_losing_anyone(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var names = Enumerable.Range(0, 11).Select(i => $"fan{i:D2}").ToArray();
        var people = await app.People(["alice", .. names]);
        foreach (var fan in people.Skip(1))
        {
            await app.Follow(fan, people[0]);
        }

        await app.Freeze(people[4]);
        var (found, cursor) = (new List<string?>(), (string?)null);
        do
        {
            var page = await app.Do(
                new GetPeople(people[1], people[0], PeopleList.Followers, new PageRequest(cursor, 4)));
            found.AddRange(page.Items.Select(p => p.Username));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        found.Should().Equal(names.Reverse().Where(n => n != "fan03"));
    }

    [Theory, EveryDatabase]
    public async Task The_lists_of_a_private_account_are_for_its_followers(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob", "carol");
        var (alice, bob, carol) = (people[0], people[1], people[2]);
        await app.Follow(bob, alice);
        await app.SetPrivate(alice);
        await app.Follow(carol, alice);

        foreach (var list in Enum.GetValues<PeopleList>())
        {
            (await app.Refused(new GetPeople(carol, alice, list, new()))).Should().Be("graph.list_is_private");
            (await app.Send(new GetPeople(bob, alice, list, new()))).Failure.Should().BeNull();
            (await app.Send(new GetPeople(alice, alice, list, new()))).Failure.Should().BeNull();
        }
    }

    [Theory, EveryDatabase]
    public async Task Changes_of_relationships_are_limited_together(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        IRequest<Result<RelationshipRow>>[] acts =
        [
            new FollowUser(alice, bob), new UnfollowUser(alice, bob), new MuteUser(alice, bob),
            new UnmuteUser(alice, bob),
            new BlockUser(alice, bob), new UnblockUser(alice, bob), new RemoveFollower(alice, bob),
        ];
        for (var i = 0; i < 60; i++)
        {
            (await app.Send(acts[i % acts.Length])).Failure.Should().BeNull("act {0} is allowed", i);
        }

        acts = [.. acts, new AcceptFollowRequest(alice, bob), new DeclineFollowRequest(alice, bob)];
        foreach (var act in acts)
        {
            (await app.Refused(act)).Should().Be("rate_limited", act.ToString());
        }

        (await app.Send(new FollowUser(bob, alice))).Failure.Should().BeNull("his permits are his own");
        app.Clock.Advance(TimeSpan.FromSeconds(60));
        (await app.Send(acts[0])).Failure.Should().BeNull();
    }

    [Theory, EveryDatabase]
    public async Task Oneself_and_nobody_cannot_be_followed_blocked_or_muted(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.People("alice"))[0];
        var nobody = new UserId(42);

        (await app.Refused(new FollowUser(alice, alice))).Should().Be("graph.self");
        (await app.Refused(new BlockUser(alice, alice))).Should().Be("graph.self");
        (await app.Refused(new MuteUser(alice, alice))).Should().Be("graph.self");
        (await app.Refused(new GetRelationship(alice, alice))).Should().Be("graph.self");
        (await app.Refused(new FollowUser(alice, nobody))).Should().Be("graph.user_not_found");
        (await app.Refused(new BlockUser(alice, nobody))).Should().Be("graph.user_not_found");
        (await app.Refused(new MuteUser(alice, nobody))).Should().Be("graph.user_not_found");
        (await app.Refused(new UnfollowUser(alice, nobody))).Should().Be("graph.user_not_found");
        (await app.Refused(new GetRelationship(alice, nobody))).Should().Be("graph.user_not_found");
        (await app.Refused(new GetPeople(alice, nobody, PeopleList.Followers, new())))
            .Should().Be("graph.user_not_found");
    }

    private static async Task<IEnumerable<string?>> List(TestApp app, UserId viewer, UserId of, PeopleList list) =>
        (await app.Do(new GetPeople(viewer, of, list, new()))).Items.Select(p => p.Username);

    private static async Task<IEnumerable<string?>> MyList(TestApp app, UserId viewer, MyList list) =>
        (await app.Do(new GetMyList(viewer, list, new()))).Items.Select(p => p.Username);
}
