using Hubbub.Application.Profiles;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Profiles;

public sealed class ProfileTests
{
    [Theory, EveryDatabase]
    public async Task One_sees_what_one_wrote_and_others_see_it_too(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);

        var updated = await app.Do(
            new UpdateProfile(alice, " Alice ", "I write", "Oxford", "https://alice.example/", false));
        await app.Follow(bob, alice);

        updated.Should().BeEquivalentTo(new
        {
            Username = "alice",
            DisplayName = "Alice",
            Bio = "I write",
            Location = "Oxford",
            Website = "https://alice.example/",
            IsPrivate = false,
        });
        (await app.Do(new GetOwnProfile(alice))).Should().Be(updated);
        foreach (var query in new[] { new GetProfile(bob, alice, null), new GetProfile(bob, null, "ALICE") })
        {
            var profile = await app.Do(query);
            profile.Should().BeEquivalentTo(
                new { Id = alice, DisplayName = "Alice", Bio = "I write", Followers = 1, Following = 0 });
            profile.Relationship!.Following.Should().BeTrue();
        }

        (await app.Do(new GetProfile(alice, alice, null))).Relationship.Should().BeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_private_profile_shows_its_card_only_until_one_follows(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        await app.Do(new UpdateProfile(alice, null, "I write", "Oxford", "https://alice.example/", true));
        await app.Follow(bob, alice);

        var asStranger = await app.Do(new GetProfile(bob, alice, null));
        await app.Do(new Application.Graph.AcceptFollowRequest(alice, bob));
        var asFollower = await app.Do(new GetProfile(bob, alice, null));

        (asStranger.Bio, asStranger.Location, asStranger.Website, asStranger.IsPrivate)
            .Should().Be((null, null, null, true));
        asStranger.Relationship!.Requested.Should().BeTrue();
        (asFollower.Bio, asFollower.Location, asFollower.Website)
            .Should().Be(("I write", "Oxford", "https://alice.example/"));
    }

    [Theory, EveryDatabase]
    public async Task What_is_absent_stays_and_what_is_empty_goes(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var alice = (await app.People("alice"))[0];
        await app.Do(new UpdateProfile(alice, "Alice", "I write", "Oxford", null, true));

        var updated = await app.Do(new UpdateProfile(alice, null, string.Empty, null, null, null));

        (updated.DisplayName, updated.Bio, updated.Location, updated.IsPrivate)
            .Should().Be(("Alice", null, "Oxford", true));
    }

    [Fact]
    [Trait("Abuse", "T-08")]
    public async Task What_fakes_hides_or_does_not_fit_is_refused()
    {
        await using var app = await TestApp.Create();
        var alice = (await app.People("alice"))[0];
        var before = await app.Do(new GetOwnProfile(alice));

        UpdateProfile[] bad =
        [
            new(alice, "", null, null, null, null),
            new(alice, " \u200B ", null, null, null, null),
            new(alice, "two\nlines", null, null, null, null),
            new(alice, "over\u202Eride", null, null, null, null),
            new(alice, "lone \uDE00", null, null, null, null),
            new(alice, new string('x', 51), null, null, null, null),
            new(alice, null, new string('x', 501), null, null, null),
            new(alice, null, "bell\u0007", null, null, null),
            new(alice, null, null, new string('x', 101), null, null),
            new(alice, null, null, null, "javascript:alert(1)", null),
            new(alice, null, null, null, "alice.example", null),
            new(alice, null, null, null, "https://example.org/\u202Egnp", null),
            new(alice, null, null, null, "https://alice.example/" + new string('x', 200), null),
        ];
        foreach (var update in bad)
        {
            (await app.Refused(update)).Should().Be("validation_failed", $"{update} is not fine");
        }

        (await app.Do(new GetOwnProfile(alice))).Should().Be(before);
        await app.Do(new UpdateProfile(alice, "爱丽丝 👩‍🚀", "Two\nlines", null, null, null));
    }

    [Fact]
    public async Task Who_is_nobody_is_not_found()
    {
        await using var app = await TestApp.Create();
        var alice = (await app.People("alice"))[0];

        (await app.Refused(new GetProfile(alice, new UserId(42), null))).Should().Be("profiles.not_found");
        (await app.Refused(new GetProfile(alice, null, "nobody"))).Should().Be("profiles.not_found");
        (await app.Refused(new GetProfile(alice, null, "alice@example.test"))).Should().Be("profiles.not_found");
    }
}
