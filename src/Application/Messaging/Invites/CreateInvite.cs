using System.Buffers.Text;
using System.Security.Cryptography;
using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Messaging.Groups;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Messaging.Invites;

/// <summary>
/// Creates a link with which people join a group, as an admin. It lasts for <paramref name="ExpiresInSeconds"/> and
/// <paramref name="MaxUses"/> people, or without them until it is revoked.
/// </summary>
[Cost(20)]
public sealed record CreateInvite(
    UserId Actor,
    ConversationId ConversationId,
    int? ExpiresInSeconds,
    int? MaxUses,
    bool NeedsApproval,
    string? ClientKey) : IRequest<Result<InviteRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.GroupChanges;
}

/// <summary>A link to a group, as its admins see it.</summary>
/// <param name="Id">The link's id.</param>
/// <param name="Code">What the link consists of: see <c>POST /invites/{code}/join</c>.</param>
/// <param name="CreatedBy">The admin who created it, who need not be a member any more.</param>
/// <param name="CreatedAt">When it was created, UTC.</param>
/// <param name="ExpiresAt">From when on it lets nobody in; absent if it does not expire.</param>
/// <param name="MaxUses">How many people it lets in; absent without a limit.</param>
/// <param name="Uses">How many people it let in so far.</param>
/// <param name="NeedsApproval">Who uses it asks to join, and an admin decides.</param>
public sealed record InviteRow(
    InviteId Id,
    string Code,
    UserId CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    int? MaxUses,
    int Uses,
    bool NeedsApproval)
{
    internal static InviteRow From(GroupInvite invite) => new(
        invite.Id,
        invite.Code,
        invite.CreatedBy,
        invite.CreatedAt,
        invite.ExpiresAt,
        invite.MaxUses,
        invite.Uses,
        invite.NeedsApproval);
}

internal sealed class CreateInviteValidator : AbstractValidator<CreateInvite>
{
    public CreateInviteValidator()
    {
        RuleFor(x => x.ExpiresInSeconds).InclusiveBetween(GroupInvite.MinSeconds, GroupInvite.MaxSeconds);
        RuleFor(x => x.MaxUses).InclusiveBetween(1, GroupInvite.MostUses);
        RuleFor(x => x.MaxUses).Null().When(x => x.NeedsApproval)
            .WithMessage("Set maxUses or needsApproval, not both: the admins decide who joins.");
        RuleFor(x => x.ClientKey).ClientKey();
    }
}

internal sealed class CreateInviteHandler(IMessagingDb db, GroupActs groups, IdGenerator ids)
    : IRequestHandler<CreateInvite, Result<InviteRow>>
{
    private const int CodeBytes = 16;

    public Task<Result<InviteRow>> Handle(CreateInvite command, CancellationToken ct) => groups.AsAdmin(
        command.Actor, command.ConversationId, (_, now, token) => Create(command, now, token), ct);

    private async Task<Result<InviteRow>> Create(CreateInvite command, DateTimeOffset now, CancellationToken ct)
    {
        var invites = await db.GroupInvites.Where(i => i.ConversationId == command.ConversationId).ToListAsync(ct);
        if (command.ClientKey is { } key
            && invites.Find(i => i.CreatedBy == command.Actor && i.ClientKey == key) is { } earlier)
        {
            return IsSame(earlier, command) ? InviteRow.From(earlier) : MessagingErrors.IdempotencyConflict;
        }

        if (invites.Count >= GroupInvite.MaxPerGroup)
        {
            var ended = invites.FindAll(i => i.RefusalAt(now) is not null);
            if (ended.Count == 0)
            {
                return MessagingErrors.TooManyInvites;
            }

            db.GroupInvites.RemoveRange(ended);
        }

        var invite = new GroupInvite
        {
            Id = new(ids.Next()),
            ConversationId = command.ConversationId,
            Code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CodeBytes)),
            CreatedBy = command.Actor,
            CreatedAt = now,
            ExpiresAt = command.ExpiresInSeconds is { } seconds ? now.AddSeconds(seconds) : null,
            MaxUses = command.MaxUses,
            NeedsApproval = command.NeedsApproval,
            ClientKey = command.ClientKey,
        };
        db.GroupInvites.Add(invite);
        return InviteRow.From(invite);
    }

    private static bool IsSame(GroupInvite earlier, CreateInvite command) =>
        (earlier.ExpiresAt - earlier.CreatedAt)?.TotalSeconds == command.ExpiresInSeconds
        && earlier.MaxUses == command.MaxUses && earlier.NeedsApproval == command.NeedsApproval;
}
