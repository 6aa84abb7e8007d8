using Hubbub.Application.Common;
using Hubbub.Application.Posts;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Posts;

/// <summary>
/// Random people, random ties, random audiences: every path shows a post exactly when the rule, written down a second
/// time below in plain words, says so.
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
            viewers.Contains(viewer).Should().Be(world.MaySee(viewer, post), $"seed {seed}: {viewer} is a viewer of {post}");
        }

        foreach (var author in world.People)
        {
            var expected = world.Posts.Where(p => p.Author == author && world.MaySee(viewer, p)).Select(p => p.Id).ToHashSet();
            var answer = await app.Send(new GetPostsOf(viewer, author, new PageRequest(Limit: 100)));
            var found = answer.Failure is null ? answer.Value.Items.Select(p => p.Id).ToHashSet() : [];
            found.Should().BeEquivalentTo(expected, $"seed {seed}: {viewer} looks at the posts of {author}");
        }
    }

    private static async Task<IReadOnlySet<UserId>> ViewersOf(TestApp app, PostId post)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPostsDb>();
        var people = db.People.Select(p => p.Id).ToArray();
        return await scope.ServiceProvider.GetRequiredService<Visibility>()
            .ViewersAmong(post, people, TestContext.Current.CancellationToken);
    }
}
