using FluentValidation;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Mails;

/// <summary>Switches e-mail off for every type of notification. Idempotent; the token is the proof.</summary>
[Cost(5)]
public sealed record UnsubscribeFromMails(string Token) : IRequest<Result>;

internal sealed class UnsubscribeFromMailsValidator : AbstractValidator<UnsubscribeFromMails>
{
    public UnsubscribeFromMailsValidator() => RuleFor(x => x.Token).Matches(@"^[A-Za-z0-9_-]{1,100}\z")
        .WithMessage("Give the token from the mail.");
}

internal sealed class UnsubscribeFromMailsHandler(INotificationsDb db, IUnsubscribeTokens tokens, TimeProvider clock)
    : IRequestHandler<UnsubscribeFromMails, Result>
{
    public Task<Result> Handle(UnsubscribeFromMails command, CancellationToken ct) =>
        db.InTransactionAsync(token => Unsubscribe(command, token), ct);

    private async Task<Result> Unsubscribe(UnsubscribeFromMails command, CancellationToken ct)
    {
        if (tokens.Read(command.Token) is not { } user)
        {
            return NotificationsErrors.InvalidUnsubscribeToken;
        }

        var now = clock.Now();
        var set = await db.NotificationPreferences.SingleOrDefaultAsync(p => p.UserId == user, ct);
        foreach (var type in Enum.GetValues<NotificationType>())
        {
            set?.Set(type, NotificationChannel.Email, isOn: false, now);
        }

        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
