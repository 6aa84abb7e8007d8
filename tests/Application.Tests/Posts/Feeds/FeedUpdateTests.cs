using Hubbub.Application.Accounts;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests.Posts.Feeds;

public sealed class FeedUpdateTests : IAsyncLifetime
{
    private readonly ConnectedPeople _connected = new();
    private TestApp _app = null!;
    private UserId _author;
    private UserId _fan;
    private UserId _other;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.Create(
            DatabaseProvider.Sqlite,
            builder => builder.Services.AddSingleton<IConnectedPeople>(_connected),
            "--RateLimits:Enabled=false");
        var people = await _app.People("author", "fan", "other");
        (_author, _fan, _other) = (people[0], people[1], people[2]);
        _connected.Connected = people;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_new_post_is_one_pointer_to_those_whose_feed_it_is_in()
    {
        await _app.Follow(_fan, _author);
        await Clear();

        var post = await Post(Audience.Followers);

        var changed = (await Updates("feed_changed", _author, _fan)).Single(p => p.Receiver == _fan).Payload;
        changed.GetProperty("postId").GetString().Should().Be($"{post.Value}");
        changed.GetProperty("authorId").GetString().Should().Be($"{_author.Value}");
        changed.TryGetProperty("removed", out _).Should().BeFalse();
        changed.TryGetProperty("seq", out _).Should().BeFalse("it is in no event log");
    }

    [Fact]
    public async Task A_share_of_what_one_has_already_is_no_update()
    {
        var stranger = (await _app.People("stranger"))[0];
        _connected.Connected = [_author, _fan, _other];
        await _app.Follow(_fan, _author);
        await _app.Follow(_fan, stranger);
        await _app.Follow(_other, stranger);
        await _app.Follow(_other, _fan);
        var post = await Post(Audience.Public);
        await Clear();

        await Share(stranger, post);
        await Updates("feed_changed", _other);
        await Share(_fan, post);
        await Updates("feed_changed");

        Task Share(UserId who, PostId what) =>
            _app.Do(new CreatePost(who, new PostContent(string.Empty, Audience.Public), what, null));
    }

    [Fact]
    public async Task Disconnected_people_cost_nothing_and_get_nothing()
    {
        await _app.Follow(_fan, _author);
        _connected.Connected = [_other];

        await Post(Audience.Public);

        await Updates("feed_changed");
    }

    [Fact]
    public async Task A_follower_of_the_tag_is_notified_unless_they_muted_the_author()
    {
        await _app.Follow(_fan, _author);
        await _app.Do(new MuteUser(_fan, _author));
        await _app.Do(new FollowTag(_other, "trains"));
        await Clear();

        await Post(Audience.Public, "All about #trains");

        await Updates("feed_changed", _author, _other);
    }

    [Fact]
    public async Task An_edit_of_the_tags_brings_the_post_to_who_follows_them_and_takes_it_from_who_did()
    {
        await _app.Do(new FollowTag(_fan, "trains"));
        await _app.Do(new FollowTag(_other, "ships"));
        var post = await Post(Audience.Public, "See #trains");
        await Clear();

        await _app.Do(new EditPost(_author, post, "See #ships", null, null, null, null, null, null));

        var updates = await Updates("feed_changed", _fan, _other);
        updates.Single(p => p.Receiver == _other).Payload.GetProperty("postId").GetString()
            .Should().Be($"{post.Value}");
        updates.Single(p => p.Receiver == _fan).Payload.GetProperty("removed").GetBoolean().Should().BeTrue();
        await _app.Do(new EditPost(_author, post, "See the #ships", null, null, null, null, null, null));
        await Updates("feed_changed");
    }

    [Fact]
    public async Task New_tags_are_no_update_to_who_muted_whom_the_post_quotes()
    {
        var quoted = (await _app.Do(new CreatePost(_other, new PostContent("Well", Audience.Public), null, null))).Id;
        await _app.Do(new FollowTag(_fan, "ships"));
        await _app.Do(new MuteUser(_fan, _other));
        var quote = (await _app.Do(new CreatePost(_author, new PostContent("See", Audience.Public), quoted, null))).Id;
        await Clear();

        await _app.Do(new EditPost(_author, quote, "See #ships", null, null, null, null, null, null));

        await Updates("feed_changed");
    }

    [Fact]
    public async Task A_private_account_that_goes_or_comes_back_is_an_update_to_its_followers_only()
    {
        var post = await Post(Audience.Public, "See #trains");
        await _app.Do(new FollowTag(_other, "trains"));
        await _app.Do(new CreatePost(_other, new PostContent(string.Empty, Audience.Public), post, null));
        await _app.Follow(_fan, _author);
        await _app.SetPrivate(_author);
        await Clear();

        await _app.Freeze(_author);
        await Updates("feed_changed", _fan);
        await _app.Do(new Reactivate("author", TestApp.Password, Acts.DeviceAt("127.0.0.1")));
        await Updates("feed_changed", _fan);
    }

    [Fact]
    public async Task A_post_that_the_viewer_may_not_see_is_never_pointed_at()
    {
        await _app.Follow(_fan, _author);
        await _app.Do(new FollowTag(_other, "trains"));
        await Clear();

        await Post(Audience.Friends, "Friends of #trains");

        await Updates("feed_changed", _author);
    }

    [Theory]
    [InlineData(DialMode.MyTags, null, 0)]
    [InlineData(DialMode.BestOfDay, 1, 0)]
    [InlineData(DialMode.BestOfDay, 2, 1)]
    public async Task The_dial_decides_for_updates_too(DialMode mode, int? n, int expected)
    {
        await _app.Follow(_fan, _author);
        var liked = await Post(Audience.Public);
        await _app.Do(new AddReaction(_fan, liked, null, ReactionKind.Like));
        await _app.Do(new TurnDial(_fan, _author, mode, n));
        await Clear();

        await Post(Audience.Public);

        await _app.SendFeedUpdates();
        _app.Transport.To(_fan, "feed_changed").Should().HaveCount(expected);
    }

    [Fact]
    public async Task A_deleted_post_is_taken_out_of_the_feeds_of_those_who_had_it_only()
    {
        await _app.Follow(_fan, _author);
        var forAll = await Post(Audience.Public);
        var forNobody = await Post(Audience.Private);
        await Clear();

        await _app.Do(new DeletePost(_author, forNobody));
        await Updates("feed_post_removed");
        await _app.Do(new DeletePost(_author, forAll));
        await Updates("feed_post_removed", _fan);
    }

    [Fact]
    public async Task A_deleted_post_goes_where_a_share_or_a_tag_brought_it()
    {
        var post = await Post(Audience.Public, "See #trains");
        await _app.Follow(_other, _fan);
        await _app.Do(new CreatePost(_fan, new PostContent(string.Empty, Audience.Public), post, null));
        await Clear();

        await _app.Do(new DeletePost(_author, post));

        await Updates("feed_post_removed", _fan, _other);
    }

    [Fact]
    public async Task A_deleted_post_goes_from_the_circle_whose_owner_does_not_follow_its_author()
    {
        var circle = await _app.Do(new CreateCircle(_other, "Close"));
        await _app.Do(new AddCircleMember(_other, circle.Id, _author));
        var post = await Post(Audience.Public);
        await Clear();

        await _app.Do(new DeletePost(_author, post));

        await Updates("feed_post_removed", _other);
    }

    [Theory]
    [InlineData("tag")]
    [InlineData("share")]
    [InlineData("own share")]
    [InlineData("circle")]
    [InlineData("follow")]
    public async Task One_who_is_hidden_leaves_the_feeds_and_comes_back(string why)
    {
        var post = await Post(Audience.Public, "See #trains");
        switch (why)
        {
            case "tag":
                await _app.Do(new FollowTag(_other, "trains"));
                break;
            case "share" or "own share":
                var sharer = why == "share" ? _fan : _other;
                await _app.Do(new CreatePost(sharer, new PostContent(string.Empty, Audience.Public), post, null));
                break;
            case "circle":
                var circle = await _app.Do(new CreateCircle(_other, "Close"));
                await _app.Do(new AddCircleMember(_other, circle.Id, _author));
                break;
            default:
                await _app.Follow(_other, _author);
                break;
        }

        if (why == "share")
        {
            await _app.Follow(_other, _fan);
        }

        await Clear();
        _connected.Connected = [_author, _other];

        await _app.SetPrivate(_author);
        (await Updates("feed_changed", _other))[0].Payload.GetProperty("removed").GetBoolean().Should().BeTrue();
        await _app.SetPrivate(_author, isPrivate: false);
        (await Updates("feed_changed", _other))[0].Payload.TryGetProperty("removed", out _).Should().BeFalse();
        await _app.Freeze(_author);
        (await Updates("feed_changed", _other))[0].Payload
            .GetProperty("authorId")
            .GetString()
            .Should()
            .Be($"{_author.Value}");
        await _app.Do(new Reactivate("author", TestApp.Password, Acts.DeviceAt("127.0.0.1")));
        await Updates("feed_changed", _other);
    }

    [Fact]
    public async Task A_narrower_audience_takes_the_post_from_those_who_are_out_and_brings_it_to_the_others()
    {
        await _app.Follow(_fan, _author);
        await _app.Befriend(_other, _author);
        var post = await Post(Audience.Followers);
        await Clear();

        await _app.Do(new EditPost(_author, post, null, Audience.Friends, null, null, null, null, null));

        await Updates("feed_post_removed", _fan);
        await _app.Do(new EditPost(_author, post, null, Audience.Private, null, null, null, null, null));
        await Updates("feed_post_removed", _other);
    }

    [Fact]
    public async Task A_block_drops_the_others_posts_on_both_sides()
    {
        await _app.Do(new BlockUser(_author, _fan));
        var updates = (await Updates("feed_changed", _author, _fan)).Single(p => p.Receiver == _fan).Payload;
        updates.GetProperty("removed").GetBoolean().Should().BeTrue();
        updates.GetProperty("authorId").GetString().Should().Be($"{_author.Value}");
    }

    [Fact]
    public async Task An_unfollow_a_mute_and_a_place_in_a_circle_that_ends_drop_the_authors_posts()
    {
        var circle = await _app.Do(new CreateCircle(_author, "Close"));
        await _app.Do(new AddCircleMember(_author, circle.Id, _fan));
        await _app.Follow(_fan, _author);
        await Clear();

        await _app.Do(new RemoveCircleMember(_author, circle.Id, _fan));
        await Updates("feed_changed", _fan);
        await _app.Do(new MuteUser(_fan, _author));
        await Updates("feed_changed", _fan);
        await _app.Do(new DeleteCircle(_author, circle.Id));
        await Updates("feed_changed", _fan);
        await _app.Do(new UnfollowUser(_fan, _author));
        await Updates("feed_changed", _fan);
    }

    [Fact]
    public async Task Updates_beyond_the_bound_are_dropped_and_nobody_waits()
    {
        var queue = _app.Services.GetRequiredService<FeedUpdateQueue>();
        for (var i = 0; i < 1_500; i++)
        {
            queue.Note(new AuthorMoved(_fan, _author, IsGone: true));
        }

        queue.Updates.Count.Should().Be(1_000);
        await _app.SendFeedUpdates();
        _app.Transport.To(_fan, "feed_changed").Should().HaveCount(1_000);
    }

    private async Task<PostId> Post(Audience audience, string text = "Hello") =>
        (await _app.Do(new CreatePost(_author, new PostContent(text, audience), null, null))).Id;

    private async Task Clear()
    {
        await _app.SendFeedUpdates();
        _app.Transport.Clear();
    }

    private async Task<IReadOnlyList<Pushed>> Updates(string name, params UserId[] expected)
    {
        await _app.SendFeedUpdates();
        var updates = _app.Transport.All.Where(p => p.Name == name).ToList();
        updates.Select(p => p.Receiver).Should().BeEquivalentTo(expected);
        _app.Transport.Clear();
        return updates;
    }
}
