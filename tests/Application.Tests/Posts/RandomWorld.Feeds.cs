using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Discovery;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;

namespace Hubbub.Application.Tests.Posts;

/// <summary>The plain rule for which posts belong in whose feed.</summary>
internal sealed partial class RandomWorld
{
    private static readonly string[] Words = ["red", "green", "blue"];

    private readonly HashSet<(UserId, UserId)> _mutes = [];
    private readonly HashSet<(UserId, string)> _tagFollows = [];
    private readonly Dictionary<(UserId, UserId), (DialMode Mode, int? N)> _dials = [];
    private readonly Dictionary<PostId, string> _tags = [];
    private readonly Dictionary<PostId, int> _points = [];
    private readonly HashSet<(UserId, PostId)> _reacted = [];

    private IEnumerable<UserId> Free => People.Where(p => !Frozen.Contains(p));

    /// <summary>Some people post with tags, react, follow tags, mute, and set dials.</summary>
    public async Task ChangeFeeds(Random random)
    {
        foreach (var author in Free)
        {
            var tag = random.GetItems(Words, 1)[0];
            await Write(author, random.GetItems(Enum.GetValues<Audience>(), 1)[0], null, $"About #{tag}");
            _tags[Posts[^1].Id] = tag;
        }

        for (var i = 0; i < People.Length; i++)
        {
            var (one, other) = (Pick(random), Pick(random));
            await React(one, Posts[random.Next(Posts.Count)]);
            var word = random.GetItems(Words, 1)[0];
            await _app.Do(new FollowTag(one, word));
            _tagFollows.Add((one, word));
            if (random.Next(3) == 0)
            {
                await Mute(one, other);
            }

            if (_follows.Contains((one, other)))
            {
                var mode = random.GetItems(Enum.GetValues<DialMode>(), 1)[0];
                int? n = mode == DialMode.BestOfDay ? random.Next(1, 3) : null;
                await _app.Do(new TurnDial(one, other, mode, n));
                _dials[(one, other)] = (mode, n);
            }
        }

        await _app.Relay();
    }

    /// <summary>The viewer follows nearly everyone, and many follow back.</summary>
    public async Task FollowAlmostAll(UserId viewer, Random random)
    {
        foreach (var other in Free.Where(p => p != viewer && AreUnblocked(viewer, p) && random.Next(10) > 0))
        {
            await Follow(viewer, other);
            if (random.Next(2) == 0)
            {
                await Follow(other, viewer);
            }
        }
    }

    /// <summary>
    /// Someone whose posts the viewer gets in full posts: otherwise a better post would replace another.
    /// </summary>
    public Task Post(Random random, UserId viewer) => Write(
        random.GetItems(Free.Where(p => !_dials.ContainsKey((viewer, p))).ToArray(), 1)[0],
        Audience.Public,
        null,
        "News");

    /// <summary>Someone reacts to a post.</summary>
    public Task React(Random random) => React(Pick(random), Posts[random.Next(Posts.Count)]);

    private async Task Mute(UserId one, UserId other)
    {
        if (one != other && !_blocks.Contains((other, one)) && !_blocks.Contains((one, other)))
        {
            await _app.Do(new MuteUser(one, other));
            _mutes.Add((one, other));
        }
    }

    private async Task React(UserId person, KnownPost post)
    {
        if (MaySee(person, post)
            && (await _app.Send(new AddReaction(person, post.Id, null, ReactionKind.Like))).Failure is null
            && _reacted.Add((person, post.Id)))
        {
            _points[post.Id] = _points.GetValueOrDefault(post.Id) + 1;
        }
    }

    public bool Wants(UserId viewer, KnownPost post) => MaySee(viewer, post)
        && !_mutes.Contains((viewer, post.Author))
        && (post.Shared is null || !_mutes.Contains((viewer, post.Shared.Author)));

    public bool IsHome(UserId viewer, KnownPost post) => IsOnce(viewer, post, BelongsHome);

    public bool IsFromFriends(UserId viewer, KnownPost post) => IsOnce(viewer, post, BelongsToFriends);

    public bool IsFromCircle(UserId viewer, KnownPost post) => IsOnce(viewer, post, BelongsToCircle);

    // A plain share is left out if the post itself, or an earlier share of it, is already in the feed.
    private bool IsOnce(UserId viewer, KnownPost post, Func<UserId, KnownPost, bool> belongs) => belongs(viewer, post)
        && (post is not { Shared: { } shared, IsQuote: false } || !MaySee(viewer, Current(shared))
            || (!belongs(viewer, Current(shared)) && !Posts.Exists(p => p.Shared?.Id == shared.Id && !p.IsQuote
                && p.Id.Value < post.Id.Value && belongs(viewer, p))));

    private bool BelongsHome(UserId viewer, KnownPost post) => Wants(viewer, post)
        && (post.Author == viewer
            || (_tags.TryGetValue(post.Id, out var tag) && _tagFollows.Contains((viewer, tag)))
            || (_follows.Contains((viewer, post.Author)) && PassesDial(viewer, post)));

    private bool BelongsToFriends(UserId viewer, KnownPost post) =>
        Wants(viewer, post) && AreFriends(viewer, post.Author);

    private bool BelongsToCircle(UserId viewer, KnownPost post) =>
        Wants(viewer, post) && _circles[_circleOf[viewer]].Contains(post.Author);

    public bool IsToExplore(UserId viewer, KnownPost post) => Wants(viewer, post)
        && post.Author != viewer && post.Audience == Audience.Public && !_private.Contains(post.Author)
        && (post.Shared is null || post.IsQuote);

    // A dial ends with the follow.
    private void Unfollow(UserId one, UserId other)
    {
        _follows.Remove((one, other));
        _dials.Remove((one, other));
    }

    private bool AreFriends(UserId one, UserId other) =>
        _follows.Contains((one, other)) && _follows.Contains((other, one));

    // All posts are written on one day.
    private bool PassesDial(UserId viewer, KnownPost post) => _dials.GetValueOrDefault((viewer, post.Author)) switch
    {
        (DialMode.MyTags, _) => false,
        (DialMode.BestOfDay, { } n) =>
            Posts.Count(p => p.Author == post.Author && Wants(viewer, p) && IsBetter(p, post)) < n,
        _ => true,
    };

    private bool IsBetter(KnownPost one, KnownPost other) =>
        (_points.GetValueOrDefault(one.Id), one.Id.Value)
            .CompareTo((_points.GetValueOrDefault(other.Id), other.Id.Value)) > 0;

    private UserId Pick(Random random) => random.GetItems(Free.ToArray(), 1)[0];
}
