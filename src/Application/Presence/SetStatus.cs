using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Presence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Presence;

/// <summary>Sets the status to show while connected. It is kept until changed.</summary>
[Cost(3)]
public sealed record SetStatus(UserId Actor, StatusChoice Status, string? Text)
    : IRequest<Result<OwnStatus>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Status;
}

/// <summary>The status that a person chose.</summary>
public sealed record OwnStatus(StatusChoice Status, string? Text);

internal sealed class SetStatusValidator : AbstractValidator<SetStatus>
{
    public SetStatusValidator()
    {
        RuleFor(x => x.Status).IsInEnum();
        RuleFor(x => x.Text).MaximumLength(PersonStatus.MaxText).SingleLine();
    }
}

internal sealed class SetStatusHandler(IPresenceDb db, PresenceTracker tracker, TimeProvider clock)
    : IRequestHandler<SetStatus, Result<OwnStatus>>
{
    public async Task<Result<OwnStatus>> Handle(SetStatus command, CancellationToken ct)
    {
        var status = await db.Statuses.SingleOrDefaultAsync(s => s.UserId == command.Actor, ct)
            ?? db.Statuses.Add(new PersonStatus(command.Actor)).Entity;
        if (command.Status == StatusChoice.Invisible && status.Choice != StatusChoice.Invisible
            && tracker.IsOnline(command.Actor))
        {
            // As if the person had disconnected, because others see exactly that.
            status.LastSeenAt = clock.Now();
        }

        status.Choice = command.Status;
        status.Text = string.IsNullOrEmpty(command.Text) ? null : command.Text;
        await db.SaveChangesAsync(ct);
        if (tracker.IsOnline(command.Actor))
        {
            tracker.Touch(command.Actor);
        }

        return new OwnStatus(status.Choice, status.Text);
    }
}
