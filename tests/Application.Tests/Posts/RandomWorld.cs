using Hubbub.Application.Graph;
using Hubbub.Application.Posts.Circles;
using Hubbub.Application.Posts.Publishing;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Posts;

/// <summary>A post as the test recorded it.</summary>
internal sealed record KnownPost(PostId Id, UserId Author, KnownPost? Shared, bool IsQuote)
{
    public required Audience Audience { get; init; }

    public CircleId? Circle { get; init; }

    public bool IsDeleted { get; init; }

    public override string ToString() =>
        $"{Id} of {Author} for {Audience}{(Shared is null ? "" : $" sharing {Shared.Id}")}";
}

/// <summary>People with random relationships and posts, and a plain version of the visibility rule.</summary>
internal sealed partial class RandomWorld
{
    private readonly TestApp _app;
    private readonly HashSet<(UserId, UserId)> _follows = [];
    private readonly HashSet<(UserId, UserId)> _blocks = [];
    private readonly HashSet<UserId> _private = [];
    private readonly Dictionary<CircleId, HashSet<UserId>> _circles = [];
    private readonly Dictionary<UserId, CircleId> _circleOf = [];

    private RandomWorld(TestApp app, UserId[] people) => (_app, People) = (app, people);

    public UserId[] People { get; }

    public HashSet<UserId> Frozen { get; } = [];

    public List<KnownPost> Posts { get; } = [];

    public static async Task<RandomWorld> Create(TestApp app, Random random, int people)
    {
        var world = new RandomWorld(app, await app.People([.. Enumerable.Range(1, people).Select(i => $"person{i}")]));
        foreach (var owner in world.People)
        {
            var circle = (await app.Do(new CreateCircle(owner, "Close"))).Id;
            world._circles[circle] = [];
            world._circleOf[owner] = circle;
        }

        for (var i = 0; i < people * 5; i++)
        {
            await world.ChangeTie(random);
        }

        foreach (var author in world.People)
        {
            foreach (var audience in Enum.GetValues<Audience>())
            {
                await world.Write(author, audience, null, null);
                await app.Do(new PinPost(author, world.Posts[^1].Id));
            }
        }

        for (var i = 0; i < people * 3; i++)
        {
            var shared = world.Posts[random.Next(world.Posts.Count)];
            var sharer = world.People[random.Next(people)];
            await world.Write(
                sharer,
                random.GetItems(Enum.GetValues<Audience>(), 1)[0],
                shared,
                random.Next(2) == 0 ? "So true #world" : null);
        }

        return world;
    }

    /// <summary>The visibility rule for posts.</summary>
    public bool MaySee(UserId viewer, KnownPost post) => MaySeeAlone(viewer, post)
        && (post.Shared is null || post.IsQuote || viewer == post.Author || MaySeeAlone(viewer, Current(post.Shared)));

    /// <summary>
    /// Whether the other's comments and reactions are shown to the viewer, wherever the viewer may see the post.
    /// </summary>
    public bool AreUnblocked(UserId viewer, UserId other) => viewer == other
        || (!Frozen.Contains(other) && !_blocks.Contains((viewer, other)) && !_blocks.Contains((other, viewer)));

    /// <summary>Whether what this person says is listed for the viewer, as far as it may be seen.</summary>
    public bool MayListOf(UserId viewer, UserId person) =>
        viewer == person || _follows.Contains((viewer, person)) || !_private.Contains(person);

    /// <summary>Whether everyone may see the post.</summary>
    public bool IsOpen(KnownPost post) => post is { IsDeleted: false, Audience: Audience.Public }
        && !_private.Contains(post.Author) && !Frozen.Contains(post.Author);

    /// <summary>Randomly changes relationships and posts.</summary>
    public async Task Change(Random random)
    {
        for (var i = 0; i < 6; i++)
        {
            await ChangeTie(random);
        }

        for (var i = 0; i < 5; i++)
        {
            var index = random.Next(Posts.Count);
            var post = Posts[index];
            if (post.IsDeleted || Frozen.Contains(post.Author))
            {
                continue;
            }

            if (random.Next(4) == 0)
            {
                await _app.Do(new DeletePost(post.Author, post.Id));
                Posts[index] = post with { IsDeleted = true };
            }
            else if (post.Shared is null || post.IsQuote)
            {
                var audience = random.GetItems(Enum.GetValues<Audience>(), 1)[0];
                CircleId? circle = audience == Audience.Circle ? _circleOf[post.Author] : null;
                await _app.Do(new EditPost(post.Author, post.Id, null, audience, circle, null, null, null, null));
                Posts[index] = post with { Audience = audience, Circle = circle };
            }
        }

        var frozen = People[random.Next(People.Length)];
        if (Frozen.Count == 0)
        {
            await _app.Freeze(frozen);
            Frozen.Add(frozen);
        }

        await _app.Relay();
    }

    private KnownPost Current(KnownPost post) => Posts.Single(p => p.Id == post.Id);

    private bool MaySeeAlone(UserId viewer, KnownPost post) =>
        !post.IsDeleted && IsFor(viewer, post.Author, post.Audience, post.Circle);

    private bool IsFor(UserId viewer, UserId author, Audience audience, CircleId? circleId)
    {
        if (viewer == author)
        {
            return true;
        }

        if (Frozen.Contains(author) || _blocks.Contains((author, viewer)) || _blocks.Contains((viewer, author)))
        {
            return false;
        }

        var follows = _follows.Contains((viewer, author));
        return audience switch
        {
            Audience.Public => follows || !_private.Contains(author),
            Audience.Followers => follows,
            Audience.Friends => follows && _follows.Contains((author, viewer)),
            Audience.Circle => circleId is { } circle && _circles[circle].Contains(viewer),
            Audience.Private => false,
        };
    }

    private async Task Write(UserId author, Audience audience, KnownPost? shared, string? text)
    {
        CircleId? circle = audience == Audience.Circle ? _circleOf[author] : null;
        var content = new PostContent(text ?? (shared is null ? "Something #world" : string.Empty), audience, circle);
        var poll = shared is null ? new PollContent(["Tea", "Coffee"], _app.Clock.GetUtcNow().AddDays(30)) : null;
        var answer = await _app.Send(new CreatePost(author, content, shared?.Id, null, poll));
        if (answer.Failure is not null)
        {
            shared.Should().NotBeNull();
            MaySee(author, shared!).Should().BeFalse("only what one may not see cannot be shared");
            return;
        }

        if (Posts.TrueForAll(p => p.Id != answer.Value.Id))
        {
            var root = shared is { Shared: { } original, IsQuote: false } ? Current(original) : shared;
            Posts.Add(new(answer.Value.Id, author, root, text is not null) { Audience = audience, Circle = circle });
        }
    }

    private async Task ChangeTie(Random random)
    {
        var (one, other) = (People[random.Next(People.Length)], People[random.Next(People.Length)]);
        if (one == other || Frozen.Contains(one) || Frozen.Contains(other))
        {
            return;
        }

        switch (random.Next(10))
        {
            case < 5 when !_blocks.Contains((one, other)) && !_blocks.Contains((other, one)):
                await Follow(one, other);
                break;
            case 5 when !_blocks.Contains((other, one)):
                await _app.Do(new BlockUser(one, other));
                _blocks.Add((one, other));
                Unfollow(one, other);
                Unfollow(other, one);
                break;
            case 6 when _blocks.Remove((one, other)):
                await _app.Do(new UnblockUser(one, other));
                break;
            case 7:
                await _app.SetPrivate(one);
                _private.Add(one);
                break;
            default:
                await ChangeCircle(one, other, random);
                break;
        }
    }

    private async Task Follow(UserId one, UserId other)
    {
        await _app.Do(new FollowUser(one, other));
        if (_follows.Add((one, other)) && _private.Contains(other))
        {
            await _app.Do(new AcceptFollowRequest(other, one));
        }
    }

    private async Task ChangeCircle(UserId owner, UserId member, Random random)
    {
        var circle = _circleOf[owner];
        if (random.Next(3) == 0)
        {
            await _app.Do(new RemoveCircleMember(owner, circle, member));
            _circles[circle].Remove(member);
        }
        else if (!_blocks.Contains((owner, member)) && !_blocks.Contains((member, owner)))
        {
            await _app.Do(new AddCircleMember(owner, circle, member));
            _circles[circle].Add(member);
        }
    }
}
