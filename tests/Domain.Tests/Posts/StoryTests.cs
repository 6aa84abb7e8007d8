using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using static Hubbub.Domain.Tests.Given;

namespace Hubbub.Domain.Tests.Posts;

public sealed class StoryTests
{
    [Fact]
    public void A_story_is_there_for_a_day()
    {
        var story = Told();

        story.ExpiresAt.Should().Be(Now.AddHours(24));
        ((IAudienced)story).ExpiresAt.Should().Be(story.ExpiresAt);
        Happened(story).Should().Equal(new StoryCreated(new(7), Alice, Now));
    }

    [Fact]
    public void A_deleted_story_says_nothing_any_more_and_is_told_of_once()
    {
        var story = Told();
        Happened(story);

        story.Delete(Now.AddHours(1));
        story.End(Now.AddHours(24));

        (story.Text, story.DeletedAt).Should().Be((string.Empty, Now.AddHours(1)));
        Happened(story).Should().Equal(new StoryRemoved(new(7), Alice, Now.AddHours(1)));
    }

    [Fact]
    public void The_end_of_its_day_is_told()
    {
        var story = Told();
        Happened(story);

        story.End(Now.AddHours(24));

        Happened(story).Should().Equal(new StoryRemoved(new(7), Alice, Now.AddHours(24)));
    }

    private static Story Told() =>
        new(new(7), Alice, new("Right now", Audience.Public), hasMedia: false, "k", [1], Now);
}
