using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Feeds;

/// <summary>Explains why a post is in the viewer's home feed, or why it is not.</summary>
[Cost(10)]
public sealed record GetFeedExplanation(UserId Viewer, PostId PostId) : IRequest<Result<FeedExplanation>>;

/// <summary>Why a post is in someone's home feed, or why it is not.</summary>
/// <param name="PostId">The post.</param>
/// <param name="IsInFeed">Whether it is there.</param>
/// <param name="Reasons">The reasons for it to be there.</param>
/// <param name="WhyNot">What keeps it out; empty if it is there.</param>
/// <param name="IsBelowMarker">It is at or below the marker, so the viewer has read it.</param>
public sealed record FeedExplanation(
    PostId PostId,
    bool IsInFeed,
    IReadOnlyList<FeedReason> Reasons,
    IReadOnlyList<FeedAbsence> WhyNot,
    bool IsBelowMarker);

/// <summary>What keeps a post out of someone's home feed.</summary>
public enum FeedAbsence
{
    /// <summary>It is the viewer's own, and expired.</summary>
    Expired,

    /// <summary>The viewer muted its author.</summary>
    AuthorMuted,

    /// <summary>It shares or quotes a post by someone whom the viewer muted.</summary>
    SharedAuthorMuted,

    /// <summary>The viewer follows neither its author nor any of its tags.</summary>
    NotFollowed,

    /// <summary>The dial for its author only admits posts with tags that the viewer follows.</summary>
    DialMyTags,

    /// <summary>The dial for its author only admits the best posts of each day, and others ranked higher.</summary>
    DialBestOfDay,

    /// <summary>The post that it shares is already there, directly or by an earlier share.</summary>
    Duplicate,
}

internal sealed class GetFeedExplanationHandler(
    IPostsDb db, IPostsStatements statements, PostReader reader, FeedReader feeds, TimeProvider clock)
    : IRequestHandler<GetFeedExplanation, Result<FeedExplanation>>
{
    public async Task<Result<FeedExplanation>> Handle(GetFeedExplanation query, CancellationToken ct)
    {
        var (id, viewer) = (query.PostId, query.Viewer);
        var parts = await statements.PostDetailsAsync(
            new(viewer, Explained: [id], WithPoll: [], WithMedia: [], clock.Now()), ct);
        FeedFact[] facts = [.. parts.OfType<FeedFact>()];
        var isBelow = facts.Any(f => f.Kind == FeedFactKind.Marker && f.PostId.Value >= id.Value);
        if (await reader.Find(id, viewer, ct) is not { } post)
        {
            var now = clock.Now();
            var isOver = await db.Posts.AnyAsync(
                p => p.Id == id && p.AuthorId == viewer && p.DeletedAt == null && p.ExpiresAt <= now, ct);
            return isOver
                ? new FeedExplanation(id, IsInFeed: false, [], [FeedAbsence.Expired], isBelow)
                : PostsErrors.PostNotFound;
        }

        // The feed's own statement decides whether it is there.
        var isIn = id.Value < long.MaxValue
            && await feeds.Slice(FeedSource.Home, viewer, id.Value + 1, 1, ct) is [var newest] && newest.Id == id;
        var reasons = FeedReader.ReasonsOf(post, viewer, FeedReasonKind.Follows, facts.Where(f => f.PostId == id));
        return new FeedExplanation(id, isIn, reasons, isIn ? [] : await WhyNot(post, viewer, facts, ct), isBelow);
    }

    private async Task<IReadOnlyList<FeedAbsence>> WhyNot(
        PostRow post, UserId viewer, IReadOnlyList<FeedFact> facts, CancellationToken ct)
    {
        var author = post.Author.Id;
        var shared = await db.Posts.Where(p => p.Id == post.SharedPostId).Select(p => (UserId?)p.AuthorId)
            .SingleOrDefaultAsync(ct);
        var muted = await db.Relations.Where(t => t.From == viewer && (t.To == author || t.To == shared) && t.Mutes)
            .Select(t => t.To).ToListAsync(ct);
        var absences = new List<FeedAbsence>();
        if (muted.Contains(author))
        {
            absences.Add(FeedAbsence.AuthorMuted);
        }

        if (shared is { } other && muted.Contains(other))
        {
            absences.Add(FeedAbsence.SharedAuthorMuted);
        }

        var follows = facts.Any(f => f.Kind == FeedFactKind.Follows);
        var tagged = facts.Any(f => f.Kind == FeedFactKind.Tag);
        if (!follows && !tagged && author != viewer)
        {
            absences.Add(FeedAbsence.NotFollowed);
        }

        var dial = await db.Dials.Where(d => d.UserId == viewer && d.AboutId == author).Select(d => (DialMode?)d.Mode)
            .SingleOrDefaultAsync(ct);
        if (follows && !tagged && dial is { } mode)
        {
            absences.Add(mode == DialMode.MyTags ? FeedAbsence.DialMyTags : FeedAbsence.DialBestOfDay);
        }

        if (absences.Count == 0)
        {
            absences.Add(FeedAbsence.Duplicate);
        }

        return absences;
    }
}
