using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Posts.Publishing;

/// <summary>
/// Creates things under a client's idempotency key: the same request returns what was stored, a different one under
/// that key is a conflict, and only what is stored is charged for.
/// </summary>
internal sealed class IdempotentCreation(IPostsDb db, ActLimiter limiter)
{
    /// <param name="actor">The caller.</param>
    /// <param name="key">The client's key for this request; without one, every request is new.</param>
    /// <param name="hash">The hash of the request.</param>
    /// <param name="made">What the actor created under the key; queried only if there is a key.</param>
    /// <param name="store">Stores it, in a transaction.</param>
    /// <param name="ct">Cancels it.</param>
    /// <param name="charges">The rate limits that it is charged to.</param>
    public async Task<Result<TId>> Once<TId>(
        UserId actor,
        string? key,
        byte[] hash,
        IQueryable<StoredCreation<TId>> made,
        Func<CancellationToken, Task<Result<TId>>> store,
        CancellationToken ct,
        params LimitedAct[] charges)
        where TId : struct
    {
        if (await Earlier() is { } earlier)
        {
            return earlier;
        }

        var (taken, isStored) = (0, false);
        try
        {
            foreach (var act in charges)
            {
                if (await limiter.Take(act, actor, ct, key) is { } refusal)
                {
                    return refusal;
                }

                taken++;
            }

            var stored = await db.InTransactionAsync(store, ct);
            if (stored.Failure is not null && await Earlier() is { } first)
            {
                // A concurrent first attempt was stored, and has taken the files.
                stored = first;
            }

            isStored = stored.Failure is null;
            return stored;
        }
        finally
        {
            if (!isStored)
            {
                foreach (var act in charges.Take(taken))
                {
                    await limiter.Return(act, actor, key);
                }
            }
        }

        async Task<Result<TId>?> Earlier()
        {
            if (key is null || await made.SingleOrDefaultAsync(ct) is not { } before)
            {
                return null;
            }

            return before.Hash.AsSpan().SequenceEqual(hash) ? before.Id : PostsErrors.IdempotencyConflict;
        }
    }
}

/// <summary>Something that was created, and the hash of its request.</summary>
internal sealed record StoredCreation<TId>(TId Id, byte[] Hash);
