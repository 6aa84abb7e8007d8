using Hubbub.Domain.Common;

namespace Hubbub.Domain.Accounts;

public enum MailKind
{
    VerifyEmail,
    ResetPassword,
}

/// <summary>
/// A mail that is due, stored with the change that asked for it. The code inside is made when it is sent, so that
/// none is ever stored.
/// </summary>
public sealed class Mail(long id, UserId userId, MailKind kind, DateTimeOffset dueAt)
{
    public long Id { get; private init; } = id;

    public UserId UserId { get; private init; } = userId;

    public MailKind Kind { get; private init; } = kind;

    public DateTimeOffset DueAt { get; set; } = dueAt;

    public int Attempts { get; set; }
}
