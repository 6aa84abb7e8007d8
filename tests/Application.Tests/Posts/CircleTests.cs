using Hubbub.Application.Common;
using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Posts;

public sealed class CircleTests
{
    [Theory, EveryDatabase]
    public async Task A_circle_and_its_members_are_shown_to_its_owner_only(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob", "carol");
        var circle = (await app.Do(new CreateCircle(people[0], " Close "))).Id;
        await app.Do(new AddCircleMember(people[0], circle, people[1]));
        await app.Do(new AddCircleMember(people[0], circle, people[2]));
        await app.Do(new AddCircleMember(people[0], circle, people[2]));

        (await app.Do(new GetCircles(people[0]))).Should().ContainSingle()
            .Which.Should().Match<CircleRow>(c => c.Name == "Close" && c.Members == 2);
        var first = await app.Do(new GetCircleMembers(people[0], circle, new PageRequest(Limit: 1)));
        first.Items.Select(c => c.Username).Should().Equal("carol");
        (await app.Do(new GetCircleMembers(people[0], circle, new PageRequest(first.NextCursor)))).Items
            .Select(c => c.Username).Should().Equal("bob");
        (await app.Do(new GetCircles(people[1]))).Should().BeEmpty();
        (await app.Refused(new GetCircleMembers(people[1], circle, new PageRequest())))
            .Should()
            .Be("posts.circle_not_found");
    }

    [Theory, EveryDatabase]
    public async Task A_member_who_blocked_the_owner_is_as_absent_as_one_who_is_frozen(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob", "carol", "dora");
        var circle = (await app.Do(new CreateCircle(people[0], "Close"))).Id;
        foreach (var member in people.Skip(1))
        {
            await app.Do(new AddCircleMember(people[0], circle, member));
        }

        await app.Do(new BlockUser(people[1], people[0]));
        await app.Freeze(people[2]);
        await app.Relay();

        (await app.Do(new GetCircleMembers(people[0], circle, new PageRequest(Limit: 1)))).Should().BeEquivalentTo(
            new { Items = new[] { new { Username = "dora" } }, NextCursor = (string?)null });
    }
}
