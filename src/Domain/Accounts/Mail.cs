using Hubbub.Domain.Common;

namespace Hubbub.Domain.Accounts;

public enum MailKind
{
    VerifyEmail,
    ResetPassword,
}

/// <summary>
/// A mail that is due, stored with the change that asked for it. The code inside is made when it is sent. One to nobody
/// is what someone costs who asks for a mail and gets none.
/// </summary>
public sealed class Mail(long id, UserId userId, MailKind kind, DateTimeOffset dueAt)
{
    public long Id { get; private init; } = id;

    public UserId UserId { get; private init; } = userId;

    public MailKind Kind { get; private init; } = kind;

    /// <summary>Not before; while a node sends it, when another may try.</summary>
    public DateTimeOffset DueAt { get; private init; } = dueAt;

    public int Attempts { get; private init; }
}
