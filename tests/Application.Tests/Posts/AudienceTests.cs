using Hubbub.Application.Common.Json;
using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Audiences;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Application.Tests.Posts;

public sealed class AudienceTests
{
    [Theory, EveryDatabase]
    public async Task A_preview_counts_who_would_see_a_post_and_says_who_is_left_out_and_why(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "friend", "follower", "followed", "blocked", "asks", "cold", "member");
        var (alice, friend, follower, followed) = (people[0], people[1], people[2], people[3]);
        var (blocked, asks, cold, member) = (people[4], people[5], people[6], people[7]);
        await app.Befriend(alice, friend);
        await app.Follow(follower, alice);
        await app.Follow(cold, alice);
        await app.Follow(alice, followed);
        await app.Do(new BlockUser(alice, blocked));
        await app.SetPrivate(alice);
        await app.Follow(asks, alice);
        await app.Freeze(cold);
        var circle = (await app.Do(new CreateCircle(alice, "Close"))).Id;
        await app.Do(new AddCircleMember(alice, circle, member));
        await app.Do(new AddCircleMember(alice, circle, friend));
        await app.Relay();

        Seen(await Preview(Audience.Followers)).Should().Be((2, "follower friend",
            "blocked 1 (blocked), unavailable 1 (), follow_requested 1 (asks)"));
        Seen(await Preview(Audience.Public))
            .Should()
            .Be(Seen(await Preview(Audience.Followers)), "the account is private");
        Seen(await Preview(Audience.Friends)).Should().Be((1, "friend",
            "blocked 1 (blocked), unavailable 1 (), follow_requested 1 (asks), "
            + "does_not_follow 1 (followed), not_followed_back 1 (follower)"));
        Seen(await Preview(Audience.Circle, circle)).Should().Be((2, "friend member",
            "blocked 1 (blocked), unavailable 1 (), not_in_circle 1 (follower)"));
        Seen(await Preview(Audience.Private)).Should().Be((0, "",
            "blocked 1 (blocked), unavailable 1 (), private 2 (follower friend)"));
        await app.SetPrivate(alice, isPrivate: false);
        var everyone = await Preview(Audience.Public);
        (everyone.Everyone, everyone.Count).Should().Be((true, null));

        var post = await app.Do(new CreatePost(alice, new("Hello", Audience.Circle, circle), null, null));
        var after = await app.Do(new GetPostAudience(alice, post.Id));
        after.Should().BeEquivalentTo(await Preview(Audience.Circle, circle), "what was promised is so");

        Task<AudienceRow> Preview(Audience audience, CircleId? of = null) =>
            app.Do(new GetAudiencePreview(alice, audience, of, null));
    }

    [Theory, EveryDatabase]
    public async Task Who_blocked_the_author_is_never_named(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "member");
        var (alice, member) = (people[0], people[1]);
        var circle = (await app.Do(new CreateCircle(alice, "Close"))).Id;
        await app.Do(new AddCircleMember(alice, circle, member));
        await app.Do(new BlockUser(member, alice));

        Seen(await app.Do(new GetAudiencePreview(alice, Audience.Circle, circle, null)))
            .Should().Be((0, "", "unavailable 1 ()"));
    }

    [Theory, EveryDatabase]
    public async Task A_share_does_not_reveal_the_audience_of_the_shared_post(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "dora");
        var (alice, bob, carol, dora) = (people[0], people[1], people[2], people[3]);
        await app.Befriend(alice, bob);
        await app.Follow(carol, alice);
        await app.Follow(dora, alice);
        var friendsOnly = (await app.Do(new CreatePost(bob, new("For friends", Audience.Friends), null, null))).Id;
        var own = (await app.Do(new CreatePost(alice, new("For friends", Audience.Friends), null, null))).Id;

        var preview = await app.Do(new GetAudiencePreview(alice, Audience.Followers, null, friendsOnly));
        preview.IsNarrowed.Should().BeTrue();
        Seen(preview).Should().Be((3, "bob carol dora", ""), "these are her followers, whatever Bob shows them");

        preview = await app.Do(new GetAudiencePreview(alice, Audience.Followers, null, own));
        preview.IsNarrowed.Should().BeFalse();
        Seen(preview).Should().Be((1, "bob", "shared_post 2 (carol dora)"));
        var share = await app.Do(new CreatePost(alice, new(string.Empty, Audience.Followers), own, null));
        (await app.Do(new GetPostAudience(alice, share.Id))).Should().BeEquivalentTo(preview);
    }

    [Theory, EveryDatabase]
    public async Task Only_its_author_learns_who_sees_a_post(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var (alice, bob) = (people[0], people[1]);
        var shown = (await app.Do(new CreatePost(alice, new("Hello", Audience.Public), null, null))).Id;
        var hidden = (await app.Do(new CreatePost(alice, new("Hello", Audience.Private), null, null))).Id;
        var circle = (await app.Do(new CreateCircle(alice, "Close"))).Id;

        (await app.Refused(new GetPostAudience(bob, shown))).Should().Be("posts.not_the_author");
        (await app.Refused(new GetPostAudience(bob, hidden))).Should().Be("posts.post_not_found");
        (await app.Refused(new GetAudiencePreview(bob, Audience.Circle, circle, null)))
            .Should()
            .Be("posts.circle_not_found");
        (await app.Refused(new GetAudiencePreview(bob, Audience.Public, null, hidden)))
            .Should()
            .Be("posts.post_not_found");
        (await app.Refused(new GetAudiencePreview(bob, Audience.Circle, null, null))).Should().Be("validation_failed");
    }

    private static (int? Count, string Sample, string LeftOut) Seen(AudienceRow row) => (
        row.Count,
        string.Join(' ', row.Sample.Select(c => c.Username).Order()),
        string.Join(", ", row.LeftOut.Select(l =>
            $"{WireJson.NameOf(l.Reason)} {l.Count} ({string.Join(' ', l.Sample.Select(c => c.Username).Order())})")));
}
