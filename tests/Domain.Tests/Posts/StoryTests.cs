using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using static Hubbub.Domain.Tests.Given;

namespace Hubbub.Domain.Tests.Posts;

public sealed class StoryTests
{
    [Fact]
    public void A_story_is_there_for_a_day()
    {
        var story = NewStory();

        story.ExpiresAt.Should().Be(Now.AddHours(24));
        ((IAudienced)story).ExpiresAt.Should().Be(story.ExpiresAt);
        Happened(story).Should().Equal(new StoryCreated(new(7), Alice, Now));
    }

    [Fact]
    public void A_deleted_story_loses_its_text_and_raises_one_event()
    {
        var story = NewStory();
        Happened(story);

        story.Delete(Now.AddHours(1));
        story.End(Now.AddHours(24));

        (story.Text, story.DeletedAt).Should().Be((string.Empty, Now.AddHours(1)));
        Happened(story).Should().Equal(new StoryRemoved(new(7), Alice, Now.AddHours(1)));
    }

    [Fact]
    public void An_expired_story_raises_an_event()
    {
        var story = NewStory();
        Happened(story);

        story.End(Now.AddHours(24));

        Happened(story).Should().Equal(new StoryRemoved(new(7), Alice, Now.AddHours(24)));
    }

    private static Story NewStory() =>
        new(new(7), Alice, new("Right now", Audience.Public), hasMedia: false, "k", [1], Now);
}
