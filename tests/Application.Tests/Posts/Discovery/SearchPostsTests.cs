using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Profiles;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Posts.Discovery;

public sealed class SearchPostsTests
{
    // SQL Server stores no word positions, so adjacent terms may match apart there; no text here depends on that.
    [Theory, EveryDatabase]
    public async Task Posts_are_found_in_every_script(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        string[] texts =
        [
            "Die Straße nach Köln ist gesperrt", "مَرْحَبًا أيها العَالَمِ من القاهرة", "今天北京天气很好", "東京タワーへ行きました",
            "Party tonight 🎉🎉 with 👩‍🚀👍🏽", "안녕하세요 서울에서", "สวัสดีชาวโลก", "Ёлка и снег", "Ｆｕｌｌｗｉｄｔｈ letters",
            "🇩🇪 won ☀️",
        ];
        var posts = new List<PostId>();
        foreach (var text in texts)
        {
            posts.Add(await app.Write(alice, text));
        }

        (string Query, int Post)[] cases =
        [
            ("strasse", 0), ("STRASSE köl", 0), ("koln", 0), ("Köln straße", 0),
            ("مرحبا", 1), ("العالم", 1), ("القاه", 1),
            ("北京", 2), ("京天", 2), ("天气很好", 2), ("今天 气很", 2),
            ("東京", 3), ("タワー", 3), ("行きま", 3), ("ﾀﾜｰ", 3),
            ("🎉", 4), ("🎉🎉", 4), ("☀", 9), ("☀️", 9), ("👍", 4), ("👩‍🚀", 4), ("party 🎉", 4),
            ("서울", 5), ("สวัสดี", 6), ("елка", 7), ("fullw", 8), ("🇩🇪", 9),
        ];
        foreach (var (query, post) in cases)
        {
            (await Found(app, alice, query)).Should().Equal([posts[post]], query);
        }

        foreach (var query in new[] { "北天", "koeln", "traße", "🎂", "好今", "🇩🇰" })
        {
            (await Found(app, alice, query)).Should().BeEmpty(query);
        }
    }

    [Theory, EveryDatabase]
    public async Task One_character_that_is_a_word_is_searched_for_posts_people_and_tags(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        await app.Do(new UpdateProfile(alice, "猫村さん", null, null, null, null));
        var post = await app.Write(alice, "うちの猫は #猫カフェ が好き");
        await app.Write(alice, "犬");

        (await Found(app, alice, "猫")).Should().Equal(post);
        (await app.Do(new SearchUsers(alice, "猫", new()))).Items.Should().ContainSingle();
        (await app.Do(new SearchProfiles(alice, "猫", new()))).Items.Should().ContainSingle();
        (await app.Do(new SearchTags(alice, "猫", new()))).Items.Should().ContainSingle();
        foreach (var less in new[] { "a", "é", "。" })
        {
            (await app.Refused(new SearchPosts(alice, less, new()))).Should().Be("validation_failed", less);
        }
    }

    [Theory, EveryDatabase]
    public async Task Letters_that_come_apart_by_no_normalisation_are_found_by_what_people_type(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        string[] texts =
        [
            "Đường phố", "Łódź nocą", "smørrebrød i København", "une œuvre", "Þórður á Íslandi", "ışık", "ħobż",
        ];
        var posts = new List<PostId>();
        foreach (var text in texts)
        {
            posts.Add(await app.Write(alice, text));
        }

        string[] queries = ["duong", "lodz", "smorrebrod", "oeuvre", "thordur", "isik", "hobz"];
        foreach (var (query, post) in queries.Zip(posts))
        {
            (await Found(app, alice, query)).Should().Equal([post], query);
        }

        (await Found(app, alice, "đường")).Should().Equal(posts[0]);
        (await Found(app, alice, "SMØRRE")).Should().Equal(posts[2]);
    }

    [Theory, EveryDatabase]
    public async Task Languages_whose_names_end_with_signs_are_found(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var sharp = await app.Write(alice, "I write C#, and F# at night");
        var plus = await app.Write(alice, "C++ or nothing");
        var net = await app.Write(alice, "All of it runs on .NET 10");
        await app.Write(alice, "Vitamin C");

        (await Found(app, alice, "C#")).Should().Equal(sharp);
        (await Found(app, alice, "c#")).Should().Equal(sharp);
        (await Found(app, alice, "f# night")).Should().Equal(sharp);
        (await Found(app, alice, "C++")).Should().Equal(plus);
        (await Found(app, alice, ".NET")).Should().Equal(net);
        (await app.Refused(new SearchPosts(alice, "#c", new())))
            .Should()
            .Be("validation_failed", "the # of a tag is no character");
        (await app.Do(new SearchUsers(alice, "C#", new()))).Items.Should().BeEmpty();
        (await app.Do(new SearchTags(alice, "C#", new()))).Items.Should().BeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task The_next_page_goes_on_also_when_the_last_post_of_the_one_before_is_out_of_sight(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var posts = new List<PostId>();
        for (var i = 0; i < 4; i++)
        {
            posts.Insert(0, await app.Write(people[0], "trains"));
        }

        var first = await app.Do(new SearchPosts(people[1], "trains", new(Limit: 2)));
        await app.Do(new DeletePost(people[0], posts[1]));
        var second = await app.Do(new SearchPosts(people[1], "trains", new(first.NextCursor, Limit: 2)));

        first.Items.Select(p => p.Id).Should().Equal(posts[0], posts[1]);
        second.Items.Select(p => p.Id).Should().Equal(posts[2], posts[3]);
    }

    [Theory, EveryDatabase]
    [Trait("Abuse", "T-07")]
    public async Task What_is_searched_is_never_a_query_language(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var post = await app.Write(alice, "near and far or not words: here");

        foreach (var query in new[]
        {
            "\"near\"", "near AND far", "NOT far", "Words:near", "near*", "(near", "near OR", "^near", "near -far",
            "{near}", "n'ear' --",
            "NEAR(near far, 2)", "near + far", "\"\"", "''", "*:*", "--", "near\\", "%ar", "a_", "[near]",
            "\"near\" * \"far\"",
        })
        {
            (await app.Send(new SearchPosts(alice, query, new()))).Failure.Should().BeNull(query);
        }

        (await Found(app, alice, "\"near\" far*")).Should().Equal(post);
        (await Found(app, alice, "NOT far OR near")).Should().Equal(post);
        (await Found(app, alice, "far*ther")).Should().BeEmpty();
        foreach (var query in new[]
        {
            "a", "", "  ", " a", "a \u200B", "é\u3000", "\ud800a", "\uFFFEab", "a\u202eb", new string('a', 101),
        })
        {
            (await app.Refused(new SearchPosts(alice, query, new()))).Should().Be("validation_failed");
        }
    }

    [Theory, EveryDatabase]
    public async Task The_index_follows_every_change_of_a_post(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var post = await app.Write(people[0], "Night trains to Vienna");
        var gone = await app.Write(people[0], "Vienna again");

        await app.Do(new EditPost(people[0], post, "Night trains to Prague", null, null, null, null, null, null));
        await app.Do(new DeletePost(people[0], gone));

        (await Found(app, people[1], "vienna")).Should().BeEmpty();
        (await Found(app, people[1], "prag")).Should().Equal(post);
        await app.Do(new EditPost(people[0], post, null, Audience.Private, null, null, null, null, null));
        (await Found(app, people[1], "prag")).Should().BeEmpty();
        (await Found(app, people[0], "prag")).Should().Equal(post);
        await app.Do(new Application.Accounts.DeleteAccount(people[0], TestApp.Password));
        await app.EraseDue();
        (await Matches(app, people[0], "prague")).Should().BeEmpty("not even the index remembers");
    }

    [Theory, EveryDatabase]
    public async Task Nobody_finds_what_muted_or_blocked_people_wrote(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob", "carol");
        var mine = await app.Write(people[0], "Vienna");
        await app.Write(people[1], "Vienna");
        await app.Write(people[2], "Vienna");
        await app.Do(new MuteUser(people[0], people[1]));
        await app.Do(new BlockUser(people[2], people[0]));

        (await Found(app, people[0], "vienna")).Should().Equal(mine);
    }

    [Theory, EveryDatabase]
    public async Task People_are_found_but_not_those_apart(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("marta", "martin", "marvin");
        await app.Do(new BlockUser(people[2], people[0]));

        (await app.Do(new SearchUsers(people[0], "MAR", new()))).Items
            .Select(u => u.Username)
            .Should()
            .Equal("marta", "martin");
        (await app.Refused(new SearchUsers(people[0], "m", new()))).Should().Be("validation_failed");
        (await app.Refused(new SearchUsers(people[0], "m ", new()))).Should().Be("validation_failed");
        (await app.Refused(new SearchUsers(people[0], "mar", new("nonsense")))).Should().Be("validation_failed");
    }

    [Theory, EveryDatabase]
    public async Task The_better_match_comes_first_and_age_counts_against_it(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var old = await app.Write(alice, "vienna vienna");
        app.Clock.Advance(TimeSpan.FromDays(900));
        var better = await app.Write(alice, "vienna vienna");
        var weaker = await app.Write(alice, "A long text that says many things before it comes to vienna once");

        (await Found(app, alice, "vienna")).Should().Equal(better, weaker, old);
    }

    [Theory, EveryDatabase]
    public async Task Pages_show_every_match_once_also_beyond_a_window_while_others_write(DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var people = await app.People("alice", "bob");
        var ids = app.Services.GetRequiredService<Application.Common.IdGenerator>();
        var posts = Enumerable.Range(0, 2_150).Select(i => new Post(
            new(ids.Next()),
            people[0],
            new(
                $"vienna {string.Join(' ', Enumerable.Repeat("x", i % 7))}",
                i % 3 == 0 ? Audience.Private : Audience.Public),
            $"key{i}",
            [],
            DateTimeOffset.UnixEpoch)).ToArray();
        await app.Db(db => db.InTransactionAsync(
            _ =>
            {
                db.Posts.AddRange(posts);
                return Task.FromResult(0);
            },
            TestContext.Current.CancellationToken));

        var found = new List<PostId>();
        string? cursor = null;
        do
        {
            var page = await app.Do(new SearchPosts(people[1], "vienna", new(cursor, 100)));
            found.AddRange(page.Items.Select(p => p.Id));
            cursor = page.NextCursor;
            app.Clock.Advance(TimeSpan.FromMinutes(2));
            await app.Write(people[0], "vienna, later");
        }
        while (cursor is not null && found.Count < 2 * posts.Length);

        found.Should().OnlyHaveUniqueItems();
        found.Should().Contain(posts.Where(p => p.Audience == Audience.Public).Select(p => p.Id));
        found.Should().NotContain(posts.Where(p => p.Audience == Audience.Private).Select(p => p.Id));
    }

    [Theory, EveryDatabase]
    public async Task Where_enough_posts_have_a_word_those_that_go_on_with_it_are_not_looked_for(
        DatabaseProvider database)
    {
        await using var app = await Acts.CreateUnlimited(database);
        var alice = (await app.People("alice"))[0];
        var exact = new[] { await app.Write(alice, "vienna"), await app.Write(alice, "to vienna") };
        var goesOn = await app.Write(alice, "the viennas");

        (await Matches(app, alice, "vienna", 2)).Select(m => m.Id).Should().Equal(exact.Reverse());
        (await Matches(app, alice, "vienna", 3)).Select(m => m.Id).Should().Equal([goesOn, .. exact.Reverse()]);
        (await Matches(app, alice, "vie", 2)).Select(m => m.Id).Should().Equal(goesOn, exact[1]);
    }

    private static async Task<IEnumerable<PostId>> Found(TestApp app, UserId viewer, string text) =>
        (await app.Do(new SearchPosts(viewer, text, new()))).Items.Select(p => p.Id);

    private static async Task<IReadOnlyList<PostMatch>> Matches(TestApp app, UserId viewer, string text, int most = 10)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IPostSearch>().Newest(
            viewer, SearchWords.TermsOf(text), new(long.MaxValue), most, TestContext.Current.CancellationToken);
    }
}
