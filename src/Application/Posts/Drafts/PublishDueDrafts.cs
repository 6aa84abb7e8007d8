using Hubbub.Application.Common.Jobs;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Drafts;

/// <summary>Publishes the drafts that are due, each in its own transaction, in the order of their times.</summary>
internal sealed class PublishDueDrafts(IPostsDb db, DraftPublisher publisher, TimeProvider clock) : IJob
{
    private const int DraftsPerStep = 20;

    public TimeSpan Every => TimeSpan.FromSeconds(1);

    public async Task<bool> Run(CancellationToken ct)
    {
        var now = clock.Now();
        var due = await db.Drafts.Where(d => d.PublishAt != null && d.PublishAt <= now)
            .OrderBy(d => d.PublishAt).ThenBy(d => d.Id).Select(d => d.Id).Take(DraftsPerStep).ToListAsync(ct);
        foreach (var id in due)
        {
            await db.InTransactionAsync(token => Publish(id, now, token), ct);
        }

        return due.Count == DraftsPerStep;
    }

    private async Task<bool> Publish(DraftId id, DateTimeOffset now, CancellationToken ct)
    {
        // Since it was found, another node may have published it, or its owner postponed it.
        var draft = await db.Drafts.SingleOrDefaultAsync(
            d => d.Id == id && d.PublishAt != null && d.PublishAt <= now, ct);
        if (draft is null)
        {
            return false;
        }

        var isThere = await db.People.AnyAsync(p => p.Id == draft.OwnerId && p.IsAvailable, ct);
        var published = isThere ? await publisher.Publish(draft, ct) : PostsErrors.AuthorUnavailable;
        if (published.Failure is { } failure)
        {
            draft.Fail(failure.Code, now);
        }

        return published.Failure is null;
    }
}
