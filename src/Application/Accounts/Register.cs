using FluentValidation;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Application.Common;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hubbub.Application.Accounts;

/// <summary>Creates an account, logs it in, and mails a code to verify its address.</summary>
[Cost(150)]
public sealed record Register(string Username, string Email, string Password, Device Device)
    : IRequest<Result<Authentication>>;

internal sealed class RegisterValidator : AbstractValidator<Register>
{
    public RegisterValidator()
    {
        RuleFor(x => x.Username).Length(Account.MinUsername, Account.MaxUsername).Matches(@"^[A-Za-z0-9_.]*\z")
            .WithMessage("A username can contain only letters, digits, dots and underscores.")
            // After a mention, a dot ends the sentence.
            .Must(name => !name.StartsWith('.') && !name.EndsWith('.'))
            .WithMessage("A username cannot start or end with a dot.");
        RuleFor(x => x.Email).Must(email => EmailAddress.Parse(email) is not null)
            .WithMessage("Give an e-mail address such as name@example.org.");
        RuleFor(x => x.Password).Length(Account.MinPassword, Account.MaxPassword);
        RuleFor(x => x.Device).SetValidator(new DeviceValidator()).OverridePropertyName(string.Empty);
    }
}

internal sealed class RegisterHandler(
    IAccountsDb db,
    ICredentials credentials,
    ITokens tokens,
    ReservedNames reserved,
    IAccountProfiles profiles,
    SessionOpener sessions,
    IRateLimiter limiter,
    IOptions<RateLimitOptions> options,
    IdGenerator ids,
    TimeProvider clock) : IRequestHandler<Register, Result<Authentication>>
{
    public async Task<Result<Authentication>> Handle(Register command, CancellationToken ct)
    {
        var registrations = options.Value.Registrations
            .Named("registrations")
            .Per(AddressBlock.Of(command.Device.Address))
            .ToList();
        if (await limiter.TakeAsync(registrations, ct) is { } wait)
        {
            return Error.RateLimited(wait);
        }

        if (reserved.Has(command.Username))
        {
            await limiter.ReturnAsync(registrations);
            return AccountsErrors.UsernameReserved;
        }

        var now = clock.Now();
        var account = new Account(new(ids.Next()), command.Username, command.Email, now);
        if (await IsErased(command.Username, now, ct))
        {
            await limiter.ReturnAsync(registrations);
            return AccountsErrors.UsernameTaken;
        }

        if (await credentials.Create(account, command.Password, ct) is { } refusal)
        {
            if (refusal == AccountsErrors.Busy || refusal == AccountsErrors.UsernameTaken)
            {
                await limiter.ReturnAsync(registrations);
            }

            return refusal;
        }

        // Checked after the account was created: before that, an account with this name may not have been erased yet.
        if (await IsErased(command.Username, now, ct))
        {
            await limiter.ReturnAsync(registrations);
            return AccountsErrors.UsernameTaken;
        }

        profiles.Add(account.Id, account.Username, now);
        db.Mails.Add(new Mail(ids.Next(), account.Id, MailKind.VerifyEmail, now));
        var answer = await sessions.Open(account, command.Device, ct);
        await db.SaveChangesAsync(ct);
        return answer;
    }

    private async Task<bool> IsErased(string username, DateTimeOffset now, CancellationToken ct)
    {
        var name = tokens.HashOfName(username);
        return await db.ErasedNames.AnyAsync(n => n.Hash == name && n.Until > now, ct);
    }
}
