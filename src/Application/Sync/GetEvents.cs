using System.Text;
using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Sync;

/// <summary>The events after <paramref name="AfterSeq"/>, in order and without gaps, or a reset.</summary>
[Cost(10)]
public sealed record GetEvents(UserId Viewer, long AfterSeq, int Limit = GetEvents.DefaultLimit)
    : IRequest<Result<EventPage>>
{
    public const int DefaultLimit = 100;
    public const int MaxLimit = 500;
}

/// <summary>A page of someone's event log.</summary>
/// <param name="Events">Consecutive events, starting right after the requested seq.</param>
/// <param name="Head">The newest seq.</param>
/// <param name="HasMore">There are more: request the next page after the last event's seq.</param>
/// <param name="Reset">
/// The requested events are past retention or never existed: load the snapshot (bootstrap) and sync from its seq.
/// </param>
public sealed record EventPage(IReadOnlyList<LoggedEvent> Events, long Head, bool HasMore, bool Reset);

/// <summary>An event as it is pushed; <paramref name="Payload"/> includes its seq.</summary>
public sealed record LoggedEvent(long Seq, string Type, DateTimeOffset At, RawJson Payload);

internal sealed class GetEventsValidator : AbstractValidator<GetEvents>
{
    public GetEventsValidator()
    {
        RuleFor(x => x.AfterSeq).GreaterThanOrEqualTo(0);
        RuleFor(x => x.Limit).InclusiveBetween(1, GetEvents.MaxLimit);
    }
}

internal sealed class GetEventsHandler(ISyncDb db, IStorage storage, DeletedTexts deletedTexts)
    : IRequestHandler<GetEvents, Result<EventPage>>
{
    public async Task<Result<EventPage>> Handle(GetEvents query, CancellationToken ct)
    {
        var line = await db.UserEventHeads.AsNoTracking().SingleOrDefaultAsync(h => h.UserId == query.Viewer, ct);
        var (head, floor) = (line?.Head ?? 0, line?.Floor ?? 0);
        if (query.AfterSeq < floor || query.AfterSeq > head)
        {
            return new EventPage([], head, HasMore: false, Reset: true);
        }

        var rows = await db.UserEvents.AsNoTracking()
            .Where(e => e.UserId == query.Viewer && e.Seq > query.AfterSeq)
            .OrderBy(e => e.Seq)
            .Take(query.Limit)
            .ToListAsync(ct);

        // Pruning may have advanced between the two reads: never return a gap.
        var last = rows.Count == 0 ? query.AfterSeq : rows[^1].Seq;
        if (last - query.AfterSeq != rows.Count || (rows.Count == 0 && head > query.AfterSeq))
        {
            return new EventPage([], head, HasMore: false, Reset: true);
        }

        head = Math.Max(head, last);
        // The client continues from here: a power failure must not undo what it has seen and reuse the seq.
        await storage.Flushed();
        var payloads = await deletedTexts.Remove(rows, query.Viewer, ct);
        return new EventPage(
            [.. rows.Zip(payloads, (e, payload) =>
                new LoggedEvent(e.Seq, e.Type, e.At, EventPayload.WithSeq(Encoding.UTF8.GetBytes(payload), e.Seq)))],
            head,
            HasMore: last < head,
            Reset: false);
    }
}
