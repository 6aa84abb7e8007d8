using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Stories;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Posts.Stories;

/// <summary>Connected followers get a hint about new stories that they may see, and nobody else does.</summary>
public sealed class StoryUpdateTests : IAsyncLifetime
{
    private readonly ConnectedPeople _connected = new();
    private TestApp _app = null!;
    private UserId _author;
    private UserId _friend;
    private UserId _fan;
    private UserId _other;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.Create(
            DatabaseProvider.Sqlite,
            builder => builder.Services.AddSingleton<IConnectedPeople>(_connected),
            "--RateLimits:Enabled=false");
        var people = await _app.People("author", "friend", "fan", "other");
        (_author, _friend, _fan, _other) = (people[0], people[1], people[2], people[3]);
        _connected.Connected = people;
        await _app.Befriend(_author, _friend);
        await _app.Follow(_fan, _author);
        await _app.SendFeedUpdates();
        _app.Transport.Clear();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_new_and_a_deleted_story_are_one_pointer_to_each_follower_who_may_see_it()
    {
        var open = (await _app.CreateStory(_author)).Id;
        await MustNotify(_friend, _fan);
        var narrow = (await _app.CreateStory(_author, audience: Audience.Friends)).Id;
        await MustNotify(_friend);
        await _app.CreateStory(_author, audience: Audience.Private);
        await MustNotify();
        await _app.Do(new DeleteStory(_author, narrow));
        await MustNotify(_friend);
        await _app.Do(new DeleteStory(_author, open));
        await MustNotify(_friend, _fan);
    }

    [Fact]
    public async Task Followers_in_the_circle_are_notified()
    {
        var circle = (await _app.Do(new CreateCircle(_author, "Close"))).Id;
        await _app.Do(new AddCircleMember(_author, circle, _fan));
        await _app.Do(new AddCircleMember(_author, circle, _other));

        await _app.CreateStory(_author, audience: Audience.Circle, circle: circle);

        await MustNotify(_fan);
    }

    [Fact]
    public async Task People_who_muted_the_author_or_are_disconnected_get_nothing_and_no_row_is_written_for_followers()
    {
        await _app.Do(new MuteUser(_fan, _author));
        _connected.Connected = [_author, _fan, _other];
        await _app.SendFeedUpdates();
        var events = await _app.Db(db => db.UserEvents.CountAsync());

        await _app.CreateStory(_author);

        await MustNotify();
        (await _app.Db(db => db.UserEvents.CountAsync())).Should().Be(events + 1, "the author's own devices");
    }

    [Fact]
    public async Task An_expired_story_notifies_only_its_author()
    {
        await _app.CreateStory(_author);
        await _app.SendFeedUpdates();
        _app.Transport.Clear();

        await _app.EndStories();
        await _app.SendFeedUpdates();

        _app.Transport.All.Select(p => (p.Receiver, p.Name)).Should().Equal((_author, "story_removed"));
    }

    private async Task MustNotify(params UserId[] expected)
    {
        await _app.SendFeedUpdates();
        var pushed = _app.Transport.All.Where(p => p.Name == "stories_changed").ToList();
        pushed.Select(p => p.Receiver).Should().BeEquivalentTo(expected);
        pushed.Select(p => p.Payload.GetRawText()).Distinct()
            .Should().BeSubsetOf([$$"""{"authorId":"{{_author.Value}}"}"""]);
        _app.Transport.Clear();
    }
}
