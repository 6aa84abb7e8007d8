using Hubbub.Domain.Common;

namespace Hubbub.Domain.Accounts;

/// <summary>Every expected failure of the module.</summary>
public static class AccountsErrors
{
    public static readonly Error InvalidCredentials = new(
        "accounts.invalid_credentials",
        "The name or password is wrong; check both and try again.",
        ErrorKind.Unauthenticated);

    public static readonly Error UsernameTaken = new(
        "accounts.username_taken", "This username is taken; choose another.", ErrorKind.Conflict);

    public static readonly Error UsernameReserved = new(
        "accounts.username_reserved", "This username is reserved; choose another.", ErrorKind.Conflict);

    public static readonly Error EmailTaken = new(
        "accounts.email_taken", "An account with this e-mail address exists; log in or reset its password.",
        ErrorKind.Conflict);

    public static readonly Error WrongPassword = new(
        "accounts.wrong_password", "The current password is wrong; check it and try again.", ErrorKind.Forbidden);

    public static readonly Error InvalidCode = new(
        "accounts.invalid_code",
        "The code is wrong or has expired; check it or request a new one.",
        ErrorKind.Validation);

    public static readonly Error Busy = new(
        "accounts.busy", "Too many passwords are being checked; try again in a moment.", ErrorKind.Unavailable)
    {
        RetryAfterSeconds = 2,
    };

    public static readonly Error InvalidRefreshToken = new(
        "accounts.invalid_refresh_token", "This session has ended; log in again.", ErrorKind.Unauthenticated);

    public static readonly Error SessionNotFound = new(
        "accounts.session_not_found", "There is no such open session; reload the list.", ErrorKind.NotFound);

    public static readonly Error Frozen = new(
        "accounts.frozen", "This account is frozen; reactivate it to log in.", ErrorKind.Forbidden);

    public static readonly Error DeletionPending = new(
        "accounts.deletion_pending",
        "This account is scheduled for deletion; reactivate it to keep it.",
        ErrorKind.Forbidden);

    public static readonly Error AccountNotFound = new(
        "accounts.account_not_found", "There is no such account; it may have been deleted.", ErrorKind.NotFound);

    public static readonly Error NotAnAdmin = new(
        "accounts.not_an_admin",
        "Only administrators can do this; ask the server's operator for the role.",
        ErrorKind.Forbidden);
}
