using Hubbub.Application.Common;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Saved;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Testing;
using MediatR;

namespace Hubbub.Application.Tests.Posts.Discovery;

/// <summary>The ways to discover posts: saved posts, tags and search; and the counts of posts.</summary>
internal static class DiscoveryVisibility
{
    private static readonly PageRequest All = new(Limit: 100);

    public static async Task MustSeeWhatTheRuleSays(TestApp app, RandomWorld world, UserId viewer, int seed)
    {
        foreach (var post in world.Posts)
        {
            var answer = await app.Send(new SavePost(viewer, post.Id, null));
            (answer.Failure is null).Should().Be(world.MaySee(viewer, post), $"seed {seed}: {viewer} saves {post}");
        }

        var seen = world.Posts.Where(p => world.MaySee(viewer, p)).ToList();
        var written = seen.Where(p => p.Shared is null || p.IsQuote).Select(p => p.Id).ToList();
        var when = $"seed {seed}: {viewer}";
        (await Ids(new GetSaved(viewer, null, false, All)))
            .Should()
            .BeEquivalentTo(seen.Select(p => p.Id), $"{when} saved them");
        (await app.Do(new CheckSaved(viewer, [.. world.Posts.Take(100).Select(p => p.Id)]))).Select(m => m.PostId)
            .Should()
            .BeEquivalentTo(world.Posts.Take(100).Intersect(seen).Select(p => p.Id), $"{when} checks what is saved");
        (await Ids(new GetTagPosts(viewer, "World", All)))
            .Should()
            .Equal(written.OrderByDescending(id => id.Value), $"{when} opens the tag");
        (await app.Do(new GetTag(viewer, "world"))).Posts.Should().Be(written.Count, $"{when} counts the tag's posts");
        (await Ids(new SearchPosts(viewer, "WORL", All))).Should().BeEquivalentTo(written, $"{when} searches");
        (await app.Do(new SearchTags(viewer, "wo", All))).Items.Select(t => t.Tag)
            .Should().Equal(written.Count > 0 ? ["world"] : [], $"{when} searches tags");

        await app.RunJob("ComputeTrends");
        var open = world.Posts
            .Where(p => world.IsOpen(p) && (p.Shared is null || p.IsQuote))
            .Select(p => p.Author)
            .Distinct()
            .Count();
        (await app.Do(new GetTrending(viewer, TrendPeriod.Day))).Sum(t => t.Authors)
            .Should().Be(open < Trend.FewestAuthors ? 0 : open, $"{when} reads the trends");

        async Task<IEnumerable<PostId>> Ids(IRequest<Result<Page<Application.Posts.Contracts.PostRow>>> query) =>
            (await app.Do(query)).Items.Select(p => p.Id);
    }
}
