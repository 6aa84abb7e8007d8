using Hubbub.Application.Posts.Stories;
using Hubbub.Application.Tests.Media;
using Hubbub.Application.Tests.Posts.Stories;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Testing.Media;

namespace Hubbub.Application.Tests.Posts;

/// <summary>A story as the test recorded it.</summary>
internal sealed record KnownStory(
    StoryId Id, UserId Author, Audience Audience, CircleId? Circle, MediaId? Media, bool IsDeleted = false);

/// <summary>The plain rule for who sees which story.</summary>
internal sealed partial class RandomWorld
{
    public List<KnownStory> Stories { get; } = [];

    /// <summary>Everyone posts one story for each audience, and some people are muted.</summary>
    public async Task AddStories(Random random)
    {
        foreach (var author in People)
        {
            foreach (var audience in Enum.GetValues<Audience>())
            {
                CircleId? circle = audience == Audience.Circle ? _circleOf[author] : null;
                MediaId? image = random.Next(3) == 0 ? (await _app.Upload(author, GoodFiles.Png())).Id : null;
                var story = await _app.CreateStory(author, audience: audience, circle: circle, media: image);
                Stories.Add(new(story.Id, author, audience, circle, image));
            }

            await Mute(author, Pick(random));
        }

        await _app.Relay();
    }

    /// <summary>Some people delete a story.</summary>
    public async Task DeleteStories(Random random)
    {
        for (var i = 0; i < 3; i++)
        {
            var index = random.Next(Stories.Count);
            var story = Stories[index];
            if (!story.IsDeleted && !Frozen.Contains(story.Author))
            {
                await _app.Do(new DeleteStory(story.Author, story.Id));
                Stories[index] = story with { IsDeleted = true };
            }
        }
    }

    public bool MaySee(UserId viewer, KnownStory story) =>
        !story.IsDeleted && IsFor(viewer, story.Author, story.Audience, story.Circle);

    /// <summary>Whether a story belongs in the viewer's list of their own and followed people's stories.</summary>
    public bool IsListed(UserId viewer, KnownStory story) => MaySee(viewer, story)
        && (viewer == story.Author
            || (_follows.Contains((viewer, story.Author)) && !_mutes.Contains((viewer, story.Author))));
}
