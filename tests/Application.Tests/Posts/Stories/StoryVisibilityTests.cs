using Hubbub.Application.Common;
using Hubbub.Application.Messaging;
using Hubbub.Application.Posts;
using Hubbub.Application.Posts.Stories;
using Hubbub.Application.Tests.Media;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Posts.Stories;

/// <summary>
/// Every path shows a story and its dependents exactly as the test's own, plain version of the rule says.
/// </summary>
public sealed class StoryVisibilityTests
{
    private const int Rounds = 3;
    private const string NotFound = "posts.story_not_found";
    private const string Done = "was not refused";

    private static readonly PageRequest All = new(Limit: 100);

    [Theory, EveryDatabase]
    public async Task A_story_comes_back_if_and_only_if_the_rule_says_so(DatabaseProvider database)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var app = await Acts.CreateUnlimited(database);
        var world = await RandomWorld.Create(app, random, people: 6);
        await world.AddStories(random);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var viewer in world.People.Where(p => !world.Frozen.Contains(p)))
            {
                await MustSeeWhatTheRuleSays(app, world, viewer, $"seed {seed}, round {round}: {viewer}");
            }

            await world.Change(random);
            await world.DeleteStories(random);
        }
    }

    private static async Task MustSeeWhatTheRuleSays(TestApp app, RandomWorld world, UserId viewer, string who)
    {
        await app.Db(db => db.StoryViews.Where(v => v.UserId == viewer).ExecuteDeleteAsync());
        foreach (var story in world.Stories)
        {
            var sees = world.MaySee(viewer, story);
            var because = $"{who} asks for {story}";
            (await app.Refused(new GetStory(viewer, story.Id))).Should().Be(sees ? Done : NotFound, because);
            (await app.Refused(new ViewStory(viewer, story.Id))).Should().Be(sees ? Done : NotFound, because);
            (await app.Refused(new GetStoryViewers(viewer, story.Id, All)))
                .Should().Be(sees && viewer == story.Author ? Done : NotFound, because);
            if (story.Media is { } image && viewer != story.Author)
            {
                (await app.See(viewer, image)).Should().Be(sees ? "is seen" : "media.not_found", because);
            }

            if (viewer != story.Author && world.AreUnblocked(viewer, story.Author))
            {
                (await app.Refused(new SendMessage(viewer, story.Author, null, "Nice", null, story.Id)))
                    .Should().Be(sees ? Done : NotFound, because);
            }

            if (!story.IsDeleted)
            {
                (await PeopleFor(app, story.Id)).Contains(viewer).Should().Be(sees, because);
            }
        }

        (await app.Db(db => db.StoryViews.Where(v => v.UserId == viewer).Select(v => v.StoryId).ToListAsync())).Should()
            .BeEquivalentTo(Ids(s => s.Author != viewer && world.MaySee(viewer, s)), $"{who} saw them");
        (await app.StoriesFor(viewer)).Should().Equal(
            Ids(s => world.IsListed(viewer, s)).Reverse(), $"{who} reads the list");
        foreach (var author in world.People)
        {
            var answer = await app.Send(new GetStoriesOf(viewer, author, All));
            (answer.Failure is null ? answer.Value.Items.Select(s => s.Id) : []).Should().Equal(
                Ids(s => s.Author == author && world.MaySee(viewer, s)).Reverse(), $"{who} looks at {author}");
        }

        IEnumerable<StoryId> Ids(Func<KnownStory, bool> those) => world.Stories.Where(those).Select(s => s.Id);
    }

    private static async Task<IReadOnlySet<UserId>> PeopleFor(TestApp app, StoryId story)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Visibility>().PeopleFor(story)
            .Select(p => p.Id).ToHashSetAsync(TestContext.Current.CancellationToken);
    }
}
