using System.Text;
using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Sync;

/// <summary>What happened after <paramref name="AfterSeq"/>, in order: exactly the rest, or a reset.</summary>
[Cost(10)]
public sealed record GetEvents(UserId Viewer, long AfterSeq, int Limit = GetEvents.DefaultLimit)
    : IRequest<Result<EventPage>>
{
    public const int DefaultLimit = 100;
    public const int MaxLimit = 500;
}

/// <summary>A stretch of someone's event log.</summary>
/// <param name="Events">Consecutive, starting right after the seq that was asked for.</param>
/// <param name="Head">The newest seq there is.</param>
/// <param name="HasMore">Ask again after the last event's seq.</param>
/// <param name="Reset">What was asked for is past retention, or never was: load the snapshot (bootstrap) and go on from its seq.</param>
public sealed record EventPage(IReadOnlyList<LoggedEvent> Events, long Head, bool HasMore, bool Reset);

/// <summary>An event as it was, or would have been, pushed: <paramref name="Payload"/> holds its seq too.</summary>
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

        // Retention may have moved on between the two reads: a gap is never handed out.
        var last = rows.Count == 0 ? query.AfterSeq : rows[^1].Seq;
        if (last - query.AfterSeq != rows.Count || (rows.Count == 0 && head > query.AfterSeq))
        {
            return new EventPage([], head, HasMore: false, Reset: true);
        }

        head = Math.Max(head, last);
        // The client goes on from here: a power cut must not take back what it has seen, and give its seq to something else.
        await storage.Flushed();
        var payloads = await deletedTexts.Remove(rows, ct);
        return new EventPage(
            [.. rows.Zip(payloads, (e, payload) =>
                new LoggedEvent(e.Seq, e.Type, e.At, EventPayload.WithSeq(Encoding.UTF8.GetBytes(payload), e.Seq)))],
            head,
            HasMore: last < head,
            Reset: false);
    }
}
