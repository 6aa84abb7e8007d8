using FluentValidation;
using Hubbub.Application.Common;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Accounts;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Accounts;

/// <summary>Makes an account, logs it in, and mails a code that proves its address.</summary>
public sealed record Register(string Username, string Email, string Password, Device Device)
    : IRequest<Result<Authentication>>;

internal sealed class RegisterValidator : AbstractValidator<Register>
{
    public RegisterValidator()
    {
        RuleFor(x => x.Username).Length(Account.MinUsername, Account.MaxUsername).Matches(@"^[A-Za-z0-9_.]*\z")
            .WithMessage("A username has letters, digits, dots and underscores only.");
        RuleFor(x => x.Email).MaximumLength(Account.MaxEmail).EmailAddress().Matches(@"^[^\s<>()\[\]"",;:\\]*\z");
        RuleFor(x => x.Password).Length(Account.MinPassword, Account.MaxPassword);
        RuleFor(x => x.Device).SetValidator(new DeviceValidator()).OverridePropertyName(string.Empty);
    }
}

internal sealed class RegisterHandler(
    IAccountsDb db,
    ICredentials credentials,
    IAccountProfiles profiles,
    SessionOpener sessions,
    IdGenerator ids,
    TimeProvider clock) : IRequestHandler<Register, Result<Authentication>>
{
    public async Task<Result<Authentication>> Handle(Register command, CancellationToken ct)
    {
        var now = clock.Now();
        var account = new Account(new(ids.Next()), command.Username, command.Email, now);
        if (await credentials.Create(account, command.Password) is { } refusal)
        {
            return refusal;
        }

        profiles.Add(account.Id, account.Username, now);
        db.Mails.Add(new Mail(ids.Next(), account.Id, MailKind.VerifyEmail, now));
        var answer = sessions.Open(account, command.Device);
        await db.SaveChangesAsync(ct);
        return answer;
    }
}
