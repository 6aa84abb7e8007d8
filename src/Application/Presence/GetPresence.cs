using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Messaging.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Presence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Presence;

/// <summary>
/// The status of these people. Anyone who is neither a friend nor a conversation partner of the viewer is skipped.
/// </summary>
[Cost(3)]
public sealed record GetPresence(UserId Viewer, IReadOnlyList<UserId> UserIds)
    : IRequest<Result<IReadOnlyList<UserStatusChange>>>;

internal sealed class GetPresenceValidator : AbstractValidator<GetPresence>
{
    public GetPresenceValidator() =>
        RuleFor(x => x.UserIds.Count).InclusiveBetween(1, PageRequest.MaxLimit).OverridePropertyName("userIds");
}

internal sealed class GetPresenceHandler(
    IPresenceDb db, PresenceTracker tracker, IRelations relations, IConversations conversations)
    : IRequestHandler<GetPresence, Result<IReadOnlyList<UserStatusChange>>>
{
    public async Task<Result<IReadOnlyList<UserStatusChange>>> Handle(GetPresence query, CancellationToken ct)
    {
        var known = (await relations.FriendsAmong(query.Viewer, query.UserIds, ct))
            .Concat(await conversations.PartnersAmong(query.Viewer, query.UserIds, ct))
            .ToHashSet();
        known.ExceptWith(await relations.ApartFrom(query.Viewer, known, ct));
        var statuses = await db.Statuses.AsNoTracking()
            .Where(s => known.Contains(s.UserId)).ToDictionaryAsync(s => s.UserId, ct);
        return known
            .Select(id =>
                PresenceViews.ToOthers(statuses.GetValueOrDefault(id) ?? new PersonStatus(id), tracker.IsOnline(id)))
            .ToArray();
    }
}
