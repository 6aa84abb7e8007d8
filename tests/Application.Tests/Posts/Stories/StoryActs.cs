using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Posts.Stories;
using Hubbub.Application.Tests.Posts.Comments;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Posts.Stories;

/// <summary>Common acts with stories, in one line each.</summary>
internal static class StoryActs
{
    public static CreateStory Telling(
        UserId author,
        string text = "Right now",
        Audience audience = Audience.Public,
        CircleId? circle = null,
        MediaId? media = null,
        string? key = null) => new(author, new(text, audience, circle), media, key);

    public static Task<StoryRow> CreateStory(
        this TestApp app,
        UserId author,
        string text = "Right now",
        Audience audience = Audience.Public,
        CircleId? circle = null,
        MediaId? media = null) => app.Do(Telling(author, text, audience, circle, media));

    /// <summary>The stories in someone's list of followed people's stories.</summary>
    public static async Task<StoryId[]> StoriesFor(this TestApp app, UserId viewer) =>
        [.. (await app.Do(new GetStories(viewer, new(null, 100)))).Items.Select(s => s.Id)];

    public static async Task<StoryId[]> StoriesOf(this TestApp app, UserId author, UserId viewer) =>
        [.. (await app.Do(new GetStoriesOf(viewer, author, new(null, 100)))).Items.Select(s => s.Id)];

    public static async Task<UserId[]> ViewersOf(this TestApp app, UserId author, StoryId story) =>
        [.. (await app.Pages(page => new GetStoryViewers(author, story, page))).Select(v => v.User.Id)];

    public static Task Watch(this TestApp app, UserId viewer, StoryId story) => app.Do(new ViewStory(viewer, story));

    /// <summary>Lets every story expire, and runs the job that ends them.</summary>
    public static async Task EndStories(this TestApp app)
    {
        app.Clock.Advance(Story.Life);
        await app.RunJob("DeleteEndedStories");
        await app.Relay();
    }
}
