using System.Buffers.Text;
using System.Security.Cryptography;
using FluentValidation;
using Hubbub.Application.Accounts.Contracts;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Notifications.Push;

/// <summary>
/// Subscribes a browser to push messages until its session ends. Idempotent. A browser that someone else had subscribed
/// is theirs no longer.
/// </summary>
/// <param name="Actor">Who is notified.</param>
/// <param name="SessionId">The session of the browser.</param>
/// <param name="Endpoint">The push service's URL for this browser.</param>
/// <param name="P256dh">The browser's public key: 65 bytes, base64url.</param>
/// <param name="Auth">The browser's secret: 16 bytes, base64url.</param>
[Cost(10)]
public sealed record SubscribeToPush(UserId Actor, SessionId SessionId, string Endpoint, string P256dh, string Auth)
    : IRequest<Result<PushSubscriptionRow>>, IRateLimited
{
    public LimitedAct Act => LimitedAct.NotificationSettings;
}

internal sealed class SubscribeToPushValidator : AbstractValidator<SubscribeToPush>
{
    private const int PublicKeyBytes = 65;
    private const int SecretBytes = 16;

    public SubscribeToPushValidator()
    {
        RuleFor(x => x.Endpoint).NotEmpty().MaximumLength(PushSubscription.MaxEndpoint);
        RuleFor(x => x.P256dh).MaximumLength(PushSubscription.MaxKey).Must(IsPublicKey)
            .WithMessage("Give the key p256dh of the browser's subscription, base64url.");
        RuleFor(x => x.Auth).MaximumLength(PushSubscription.MaxKey).Must(key => BytesOf(key)?.Length == SecretBytes)
            .WithMessage("Give the key auth of the browser's subscription, base64url.");
    }

    // A point that is not on the curve could not be encrypted for, and would fail at each message.
    private static bool IsPublicKey(string text)
    {
        if (BytesOf(text) is not { Length: PublicKeyBytes } key || key[0] != 4)
        {
            return false;
        }

        try
        {
            using var point = ECDiffieHellman.Create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new() { X = key[1..33], Y = key[33..] },
            });
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static byte[]? BytesOf(string? text) =>
        text is not null && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}

internal sealed class SubscribeToPushHandler(
    INotificationsDb db, IPushEndpoints endpoints, IAccounts accounts, IdGenerator ids, TimeProvider clock)
    : IRequestHandler<SubscribeToPush, Result<PushSubscriptionRow>>
{
    public async Task<Result<PushSubscriptionRow>> Handle(SubscribeToPush command, CancellationToken ct) =>
        await endpoints.IsPublic(command.Endpoint, ct)
            ? await db.InTransactionAsync(token => Subscribe(command, token), ct)
            : NotificationsErrors.EndpointNotAllowed;

    private async Task<Result<PushSubscriptionRow>> Subscribe(SubscribeToPush command, CancellationToken ct)
    {
        var (actor, now) = (command.Actor, clock.Now());
        var endpoint = new Uri(command.Endpoint).AbsoluteUri;
        var hash = PushSubscription.HashOf(endpoint);
        var subscription = await db.PushSubscriptions.SingleOrDefaultAsync(s => s.EndpointHash == hash, ct);
        if (subscription?.UserId != actor
            && await OpenSubscriptionsOf(actor, ct) >= PushSubscription.MostPerPerson)
        {
            return NotificationsErrors.TooManyPushSubscriptions;
        }

        if (subscription is not null && subscription.UserId != actor)
        {
            await db.DropPushSubscriptionsAsync(s => s.EndpointHash == hash, ct);
            db.PushSubscriptions.Entry(subscription).State = EntityState.Detached;
            subscription = null;
        }

        subscription ??= db.PushSubscriptions.Add(new()
        {
            Id = new(ids.Next()),
            EndpointHash = hash,
            UserId = actor,
            SessionId = command.SessionId,
            Endpoint = endpoint,
            P256dh = command.P256dh,
            Auth = command.Auth,
            CreatedAt = now,
        }).Entity;
        (subscription.SessionId, subscription.P256dh, subscription.Auth) =
            (command.SessionId, command.P256dh, command.Auth);
        await db.SaveChangesAsync(ct);
        return PushSubscriptionRow.Of(subscription, command.SessionId);
    }

    // A session that expired left its subscription behind.
    private async Task<int> OpenSubscriptionsOf(UserId user, CancellationToken ct)
    {
        var subscriptions = await db.PushSubscriptions.AsNoTracking().Where(s => s.UserId == user)
            .Select(s => new { s.Id, s.SessionId }).ToListAsync(ct);
        var open = 0;
        foreach (var subscription in subscriptions)
        {
            if (await accounts.IsOpen(subscription.SessionId, ct))
            {
                open++;
            }
            else
            {
                await db.DropPushSubscriptionsAsync(s => s.Id == subscription.Id, ct);
            }
        }

        return open;
    }
}
