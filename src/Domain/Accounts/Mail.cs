using Hubbub.Domain.Common;

namespace Hubbub.Domain.Accounts;

public enum MailKind
{
    VerifyEmail,
    ResetPassword,
    NewDevice,
}

/// <summary>
/// A mail to send, stored with the change that caused it. It is written, and its code derived, when it is sent. A
/// request that earns no mail stores one to nobody, so that it costs the same.
/// </summary>
public sealed class Mail(long id, UserId userId, MailKind kind, DateTimeOffset dueAt)
{
    public long Id { get; private init; } = id;

    public UserId UserId { get; private init; } = userId;

    public MailKind Kind { get; private init; } = kind;

    /// <summary>The session that the mail is about, if it is about one.</summary>
    public SessionId? SessionId { get; init; }

    /// <summary>Earliest time to send. While one node is sending it, when another may try.</summary>
    public DateTimeOffset DueAt { get; private init; } = dueAt;

    public int Attempts { get; private init; }
}
