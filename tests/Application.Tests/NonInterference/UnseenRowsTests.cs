using Hubbub.Application.Common;
using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Profiles;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Application.Sync;
using Hubbub.Application.Tests.Posts;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using MediatR;

namespace Hubbub.Application.Tests.NonInterference;

/// <summary>More rows than a list scans, none of which the viewer may see, change nothing for the viewer.</summary>
public sealed class UnseenRowsTests
{
    [Theory, EveryDatabase]
    [Trait("Abuse", "T-07")]
    public async Task A_search_finds_what_it_found_before_a_stranger_wrote_a_thousand_private_posts_with_its_words(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "mallory");
        var (alice, mallory) = (people[0], people[1]);
        var mine = await app.Write(alice, "Night trains to Vienna");
        var goesOn = await app.Write(alice, "All the harbours");
        foreach (var text in new[] { "Night trains to Vienna", "One harbour" })
        {
            await app.CopyPost(await app.Write(mallory, text, Audience.Private), 1_000);
        }

        foreach (var (text, found) in new[]
        {
            ("night", mine), ("trains vien", mine), ("vienna", mine), ("harbour", goesOn),
        })
        {
            var page = await app.Do(new SearchPosts(alice, text, new()));
            page.Items.Select(p => p.Id).Should().Equal([found], text);
            page.NextCursor.Should().BeNull(text);
        }

        (await app.Do(new SearchPosts(mallory, "harbour", new()))).NextCursor
            .Should()
            .NotBeNull("to Mallory they are there");
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-07")]
    public async Task A_tag_is_found_and_counted_as_before_a_stranger_used_it_in_a_thousand_private_posts(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "mallory");
        var (alice, mallory) = (people[0], people[2]);
        var mine = await app.Write(alice, "#vienna #vienna_by_night");
        await app.Write(people[1], "#vienna");
        await app.CopyPost(await app.Write(mallory, "#vienna #vienna_by_night", Audience.Private), 1_000);
        await app.RunJob("ComputeTrends");

        (await app.Do(new SearchTags(alice, "vie", new()))).Items
            .Select(t => t.Tag)
            .Should()
            .Equal("vienna", "vienna_by_night");
        (await app.Do(new GetTag(alice, "vienna_by_night"))).Posts.Should().Be(1);
        (await app.Do(new GetTag(alice, "vienna"))).Posts.Should().Be(2);
        (await app.Do(new GetTagPosts(alice, "vienna_by_night", new(Limit: 1)))).Should()
            .Match<Page<PostRow>>(p => p.Items[0].Id == mine && p.NextCursor == null);
        (await app.Do(new GetTag(mallory, "vienna_by_night"))).Posts.Should().Be(1_000, "that many or more");
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-07")]
    public async Task Trends_are_what_they_were_before_a_stranger_wrote_twenty_thousand_private_posts(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "mallory");
        await app.Write(people[0], "#vienna");
        await app.Write(people[1], "#vienna");
        var post = await app.Write(people[2], "?", Audience.Private);
        for (var i = 0; i < 4; i++)
        {
            await app.CopyPost(post, 5_000);
        }

        await app.RunJob("ComputeTrends");

        (await app.Do(new GetTrending(people[0], TrendPeriod.Day)))
            .Select(t => (t.Tag, t.Authors))
            .Should()
            .Equal(("vienna", 2));
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-07")]
    public async Task Why_a_post_is_in_the_feed_is_said_whoever_else_comments_and_shares_it_unseen(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol", "mallory");
        var (alice, bob, mallory) = (people[0], people[1], people[3]);
        await app.Follow(alice, bob);
        var post = await app.Write(people[2], "News of #vienna");
        await app.Do(new FollowTag(alice, "vienna"));
        await app.Comment(bob, post);
        await app.Do(new CreatePost(bob, new(string.Empty, Audience.Public), post, null));
        var comment = await app.Comment(mallory, post);
        var quote = (await app.Do(new CreatePost(mallory, new("Look", Audience.Followers), post, null))).Id;
        await app.Do(new BlockUser(mallory, alice));
        var before = await Reasons();

        await app.CopyComment(comment, 60);
        await app.CopyPost(quote, 60);

        before.Should().Equal(FeedReasonKind.Tag, FeedReasonKind.Commented, FeedReasonKind.Shared);
        (await Reasons()).Should().Equal(before);

        async Task<IEnumerable<FeedReasonKind>> Reasons() =>
            (await app.Do(new GetFeedExplanation(alice, post))).Reasons.Select(r => r.Kind).ToArray();
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-07")]
    public async Task No_list_of_people_has_a_place_or_a_cursor_for_who_hides(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "zoe", "sam1", "sam2", "sam3", "sam4", "sam5", "sam6", "sam7");
        var (alice, zoe) = (people[0], people[1]);
        foreach (var person in people[2..])
        {
            await app.Befriend(person, zoe);
            await app.Follow(alice, person);
        }

        foreach (var person in people[5..])
        {
            await app.Do(new UpdateProfile(person, "Samuel", null, null, null, null));
        }

        UserId[] hidden = [people[2], people[3], people[5], people[7]];
        foreach (var person in hidden)
        {
            await (person == people[5] ? app.Freeze(person) : app.Do(new BlockUser(person, alice)));
        }

        UserId[] seen = [.. people[2..].Except(hidden)];
        IRequest<Result<Page<UserCard>>>[] Lists(PageRequest page) =>
        [
            new SearchUsers(alice, "sam", page),
            new SearchProfiles(alice, "sam", page),
            new GetPeople(alice, zoe, PeopleList.Followers, page),
            new GetPeople(alice, zoe, PeopleList.Following, page),
            new GetPeople(alice, zoe, PeopleList.Friends, page),
            new GetPeople(alice, zoe, PeopleList.Mutuals, page),
            new GetPeople(alice, alice, PeopleList.Following, page),
        ];
        for (var list = 0; list < Lists(new()).Length; list++)
        {
            foreach (var limit in new[] { 1, 2, 3 })
            {
                var (found, cursor) = (new List<UserId>(), (string?)null);
                do
                {
                    var query = Lists(new(cursor, limit))[list];
                    var page = await app.Do(query);
                    page.Items.Count.Should().Be(Math.Min(limit, seen.Length - found.Count), $"{query}");
                    found.AddRange(page.Items.Select(p => p.Id));
                    cursor = page.NextCursor;
                    (cursor is null).Should().Be(found.Count == seen.Length, $"nobody comes after {query}");
                }
                while (cursor is not null);

                found.Should().BeEquivalentTo(seen, $"pages of {limit} of {Lists(new())[list]}");
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task Own_posts_that_are_over_take_no_place_in_the_snapshot(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var kept = await app.Write(alice, "Stays");
        var over = await app.Do(new CreatePost(
            alice, new("Goes", Audience.Public, ExpiresAt: app.Clock.GetUtcNow().AddHours(2)), null, null));
        await app.CopyPost(over.Id, 60);
        app.Clock.Advance(TimeSpan.FromHours(3));

        var own = (await app.Do(new GetBootstrap(alice))).Own.Posts;

        own.Items.Select(p => p.Id).Should().Equal(kept);
        own.NextCursor.Should().BeNull();
    }
}
