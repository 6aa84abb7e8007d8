using Hubbub.Application.Common;
using Hubbub.Application.Posts;
using Hubbub.Application.Posts.Audiences;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Tests.Posts.Discovery;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Posts;

/// <summary>
/// Random people, relationships and audiences: every path shows a post exactly when the rule says so, of which the test
/// has a second, plain version.
/// </summary>
public sealed class VisibilityTests
{
    private const int People = 7;
    private const int Rounds = 3;

    [Theory, EveryDatabase]
    public async Task A_post_comes_back_if_and_only_if_the_rule_says_so(DatabaseProvider database)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var app = await Acts.CreateUnlimited(database);
        var world = await RandomWorld.Create(app, random, People);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var viewer in world.People.Where(p => !world.Frozen.Contains(p)))
            {
                await MustSeeWhatTheRuleSays(app, world, viewer, seed);
                await DiscoveryVisibility.MustSeeWhatTheRuleSays(app, world, viewer, seed);
            }

            await world.Change(random);
        }
    }

    private static async Task MustSeeWhatTheRuleSays(TestApp app, RandomWorld world, UserId viewer, int seed)
    {
        foreach (var post in world.Posts)
        {
            var answer = await app.Send(new GetPost(viewer, post.Id));
            (answer.Failure is null).Should().Be(world.MaySee(viewer, post), $"seed {seed}: {viewer} asks for {post}");
            var viewers = await ViewersOf(app, post.Id);
            viewers.Contains(viewer)
                .Should()
                .Be(world.MaySee(viewer, post), $"seed {seed}: {viewer} is a viewer of {post}");
        }

        (await SeenBy(app, viewer, [.. world.Posts.Select(p => p.Id)])).Should().BeEquivalentTo(
            world.Posts
                .Where(p => world.MaySee(viewer, p))
                .Select(p => p.Id), $"seed {seed}: {viewer} is asked about all posts");
        await MustActOnWhatTheRuleShows(app, world, viewer, seed);
        await PreviewMustMatchRule(app, world, viewer, seed);
        foreach (var author in world.People)
        {
            var expected = world.Posts
                .Where(p => p.Author == author && world.MaySee(viewer, p))
                .Select(p => p.Id)
                .ToHashSet();
            var answer = await app.Send(new GetPostsOf(viewer, author, new PageRequest(Limit: 100)));
            var found = answer.Failure is null ? answer.Value.Items.Select(p => p.Id).ToHashSet() : [];
            found.Should().BeEquivalentTo(expected, $"seed {seed}: {viewer} looks at the posts of {author}");
        }
    }

    private static async Task MustActOnWhatTheRuleShows(TestApp app, RandomWorld world, UserId viewer, int seed)
    {
        foreach (var post in world.Posts)
        {
            var because = $"seed {seed}: {viewer} acts on {post}";
            var history = await app.Send(new GetPostHistory(viewer, post.Id, new PageRequest()));
            (history.Failure is null).Should().Be(world.MaySee(viewer, post), because);
            var vote = await app.Refused(new VoteInPoll(viewer, post.Id, [post.Id.Value % 2 == 0 ? 0 : 1]));
            vote.Should().Be(
                !world.MaySee(viewer, post) ? "posts.post_not_found"
                : post.Shared is null ? "was not refused" : "posts.poll_not_found",
                because);
        }

        await app.Db(db => db.PostViews.Where(v => v.UserId == viewer).ExecuteDeleteAsync());
        foreach (var some in world.Posts.Chunk(ViewPosts.MostPosts))
        {
            await app.Do(new ViewPosts(viewer, [.. some.Select(p => p.Id)]));
        }

        (await app.Db(db => db.PostViews.Where(v => v.UserId == viewer).Select(v => v.PostId).ToListAsync())).Should()
            .BeEquivalentTo(
                world.Posts
                    .Where(p => p.Author != viewer && world.MaySee(viewer, p))
                    .Select(p => p.Id), $"seed {seed}: {viewer}");
        foreach (var author in world.People)
        {
            var pins = await app.Send(new GetPins(viewer, author));
            (pins.Failure is null ? pins.Value.Select(p => p.Id) : []).Should().BeEquivalentTo(
                world.Posts
                    .Where(p => p.Author == author && p.Shared is null && world.MaySee(viewer, p))
                    .Select(p => p.Id),
                $"seed {seed}: {viewer} looks at the pins of {author}");
        }
    }

    private static async Task PreviewMustMatchRule(TestApp app, RandomWorld world, UserId author, int seed)
    {
        foreach (var post in world.Posts.Where(p => p.Author == author && !p.IsDeleted))
        {
            MustBe(
                await app.Do(new GetPostAudience(author, post.Id)),
                world,
                post,
                $"seed {seed}: the audience of {post}");
        }

        foreach (var audience in Enum.GetValues<Audience>())
        {
            CircleId? circle = audience == Audience.Circle ? world.CircleOf(author) : null;
            KnownPost?[] all = [null, .. world.Posts.Where(p => p.Shared is null && world.MaySee(author, p)).Take(4)];
            foreach (var shared in all)
            {
                var post = new KnownPost(default, author, shared, false) { Audience = audience, Circle = circle };
                var preview = await app.Do(new GetAudiencePreview(author, audience, circle, shared?.Id));
                MustBe(preview, world, post, $"seed {seed}: the preview of {post}");
            }
        }
    }

    private static void MustBe(AudienceRow row, RandomWorld world, KnownPost post, string because)
    {
        var expected = world.AudienceOf(post);
        row.IsNarrowed.Should().Be(RandomWorld.IsNarrowed(post), because);
        row.Everyone.Should().Be(world.IsForEveryone(post), because);
        row.Count.Should().Be(row.Everyone ? null : expected.Count, because);
        row.Sample.Select(c => c.Id).Should().BeSubsetOf(expected, because);
        row.LeftOut.ToDictionary(l => l.Reason, l => l.Count).Should().Equal(world.LeftOutOf(post), because);
    }

    private static async Task<IReadOnlySet<UserId>> ViewersOf(TestApp app, PostId post)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPostsDb>();
        var people = db.People.Select(p => p.Id).ToArray();
        return await scope.ServiceProvider.GetRequiredService<Visibility>()
            .ViewersAmong(post, people, TestContext.Current.CancellationToken);
    }

    private static async Task<IEnumerable<PostId>> SeenBy(TestApp app, UserId viewer, IReadOnlyCollection<PostId> posts)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var seen = await scope.ServiceProvider.GetRequiredService<Visibility>()
            .SeenAmong([.. posts.Select(p => (p, viewer))], TestContext.Current.CancellationToken);
        return seen.Select(s => s.Post);
    }
}
