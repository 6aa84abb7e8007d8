using Hubbub.Application.Accounts;
using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Tests.Posts.Discovery;

public sealed class TagsTests
{
    [Theory, EveryDatabase]
    public async Task A_tag_is_the_same_in_every_writing_and_counts_what_the_viewer_sees(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var first = await app.Write(people[0], "Ｂｅｒｌｉｎ is #Ｂｅｒｌｉｎ");
        await app.Write(people[0], "Only for me #berlin", Audience.Private);
        var second = await app.Write(people[1], "Same here #BERLIN");
        await app.Do(new FollowTag(people[1], "Berlin"));
        await app.Do(new FollowTag(people[1], "BERLIN"));

        (await app.Do(new GetTag(people[1], "bErLiN"))).Should().Be(new TagSummary("berlin", 2, 1, true));
        (await app.Do(new GetTag(people[0], "berlin"))).Should().Be(new TagSummary("berlin", 3, 1, false));
        (await app.Do(new GetTag(people[0], "nobody_ever"))).Should().Be(new TagSummary("nobody_ever", 0, 0, false));
        var page = await app.Do(new GetTagPosts(people[1], "berlin", new(Limit: 1)));
        page.Items.Single().Id.Should().Be(second);
        page = await app.Do(new GetTagPosts(people[1], "berlin", new(page.NextCursor, 1)));
        page.Items.Single().Id.Should().Be(first);
        page.NextCursor.Should().BeNull();
        await app.Do(new MuteUser(people[1], people[0]));
        (await app.Do(new GetTag(people[1], "berlin"))).Posts.Should().Be(1, "what muted people wrote is not wanted");
    }

    [Theory, EveryDatabase]
    public async Task A_tag_is_one_with_every_sigma_heart_and_i(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        string[] writings = ["#οδος #❤ #istanbul", "#ΟΔΟΣ #❤️ #İSTANBUL", "#️⃣ one"];
        foreach (var text in writings)
        {
            await app.Write(people[0], text);
        }

        await app.Do(new FollowTag(people[1], "ΟΔΟΣ"));
        await app.Do(new FollowTag(people[1], "❤️"));

        (await app.Do(new GetTag(people[1], "οδοσ"))).Should().Be(new TagSummary("οδος", 2, 1, true));
        (await app.Do(new GetTag(people[1], "❤"))).Should().Be(new TagSummary("❤", 2, 1, true));
        (await app.Do(new GetTag(people[1], "i\u0307stanbul"))).Should().Be(new TagSummary("istanbul", 2, 0, false));
        (await app.Db(db => db.Tags.Select(t => t.Name).ToListAsync()))
            .Should()
            .BeEquivalentTo("οδος", "❤", "istanbul");
        await app.Do(new UnfollowTag(people[1], "Οδος"));
        (await app.Do(new GetFollowedTags(people[1]))).Should().Equal("❤");
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-07")]
    public async Task What_is_no_tag_is_refused(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        foreach (var tag in new[]
        {
            "", "#berlin", "two words", "2026", "\ud800", new string('a', 101), "a\nb", "\u200D", "\uFE0F\u20E3",
            "\U000E0041", "a\uFFFE",
        })
        {
            (await app.Refused(new FollowTag(alice, tag))).Should().Be("validation_failed");
            (await app.Refused(new UnfollowTag(alice, tag))).Should().Be("validation_failed");
            (await app.Refused(new GetTag(alice, tag))).Should().Be("validation_failed");
            (await app.Refused(new GetTagPosts(alice, tag, new()))).Should().Be("validation_failed");
            (await app.Refused(new SetTrendState(alice, tag, TrendState.Hidden))).Should().Be("validation_failed");
        }
    }

    [Theory, EveryDatabase]
    public async Task Two_hundred_tags_are_followed_at_most(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        for (var i = 0; i < TagFollow.MostPerPerson; i++)
        {
            await app.Do(new FollowTag(alice, $"tag{i:D3}"));
        }

        (await app.Refused(new FollowTag(alice, "one_more"))).Should().Be("posts.too_many_tags");
        await app.Do(new FollowTag(alice, "tag000"));
        await app.Do(new UnfollowTag(alice, "tag001"));
        await app.Do(new FollowTag(alice, "one_more"));
        (await app.Do(new GetFollowedTags(alice)))
            .Should()
            .HaveCount(200).And.BeInAscendingOrder(StringComparer.Ordinal)
            .And.Contain("one_more").And.NotContain("tag001");
    }

    [Theory, EveryDatabase]
    public async Task Trends_count_people_not_posts_and_forget_with_time(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        await app.Write(people[0], "#old");
        await app.Write(people[1], "#old");
        await app.Write(people[2], "#old");
        app.Clock.Advance(TimeSpan.FromHours(20));
        for (var i = 0; i < 5; i++)
        {
            await app.Write(people[0], $"{i} #alone");
        }

        await app.Write(people[0], "#new");
        await app.Write(people[1], "#new");
        await app.Write(people[2], "#hidden_one", Audience.Followers);
        await app.Write(people[1], "#hidden_one", Audience.Followers);

        (await Trends(app, people[0], TrendPeriod.Day)).Should().Equal(("new", 2), ("old", 3));
        app.Clock.Advance(TimeSpan.FromHours(5));
        (await Trends(app, people[0], TrendPeriod.Day)).Should().Equal(("new", 2));
        (await Trends(app, people[0], TrendPeriod.Week)).Should().Equal(("old", 3), ("new", 2));
        await app.SetPrivate(people[0]);
        await app.Freeze(people[1]);
        (await Trends(app, people[0], TrendPeriod.Week)).Should().BeEmpty("only what everyone may see counts");
    }

    [Theory, EveryDatabase]
    public async Task Administrators_hide_and_feature_trends(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        await app.Do(new GrantAdmin("alice"));
        foreach (var person in people)
        {
            await app.Write(person, "#first #second");
        }

        (await app.Refused(new SetTrendState(people[1], "first", TrendState.Hidden))).Should().Be("posts.not_an_admin");
        await app.Do(new SetTrendState(people[0], "First", TrendState.Hidden));
        await app.Do(new SetTrendState(people[0], "welcome", TrendState.Featured));
        (await Trends(app, people[1], TrendPeriod.Day)).Should().Equal(("welcome", 0), ("second", 2));
        (await app.Do(new GetTrending(people[1], TrendPeriod.Day)))
            .Select(t => t.IsFeatured)
            .Should()
            .Equal(true, false);
        await app.Do(new SetTrendState(people[0], "welcome", TrendState.Normal));
        await app.Do(new SetTrendState(people[0], "first", TrendState.Featured));
        (await Trends(app, people[1], TrendPeriod.Day)).Should().Equal(("first", 2), ("second", 2));
        for (var i = 1; i < TrendChoice.MostFeatured; i++)
        {
            await app.Do(new SetTrendState(people[0], $"tag{i}", TrendState.Featured));
        }

        (await app.Refused(new SetTrendState(people[0], "more", TrendState.Featured)))
            .Should()
            .Be("posts.too_many_featured");
    }

    [Theory, EveryDatabase]
    public async Task Tags_are_found_by_their_beginning_trends_first(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        await app.Write(people[0], "#berlin #bern #beta #best_kept");
        await app.Write(people[1], "#bern");
        await app.Write(people[1], "#best_secret #best_kept", Audience.Private);
        await app.Write(people[0], "#ΠΡΟΣ #προσφορά #προτού");
        await app.Write(people[1], "#προσφορά");
        await app.RunJob("ComputeTrends");

        (await Found(app, people[0], "#Be")).Should().Equal("bern", "berlin", "best_kept", "beta");
        (await Found(app, people[0], "best_s")).Should().BeEmpty("nobody learns of a tag from a private post");
        (await Found(app, people[1], "best_s")).Should().Equal("best_secret");
        (await Found(app, people[0], "προσ")).Should().Equal("προσφορά", "προς");
        foreach (var one in new[] { "##", "#b", "＃b", " b", "b\u200C", "b\uFE0F" })
        {
            (await app.Refused(new SearchTags(people[0], one, new()))).Should().Be("validation_failed", one);
        }

        var found = new List<string>();
        string? cursor = null;
        do
        {
            var page = await app.Do(new SearchTags(people[0], "be", new(cursor, 1)));
            (found, cursor) = ([.. found, .. page.Items.Select(t => t.Tag)], page.NextCursor);
        }
        while (cursor is not null);

        found.Should().Equal("bern", "berlin", "best_kept", "beta");
    }

    private static async Task<IEnumerable<(string, int)>> Trends(TestApp app, UserId viewer, TrendPeriod period)
    {
        await app.Relay();
        await app.RunJob("ComputeTrends");
        return (await app.Do(new GetTrending(viewer, period))).Select(t => (t.Tag, t.Authors));
    }

    private static async Task<IEnumerable<string>> Found(TestApp app, UserId viewer, string text) =>
        (await app.Do(new SearchTags(viewer, text, new()))).Items.Select(t => t.Tag);
}
