using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Domain.Accounts;

namespace Hubbub.Web.Description.Operations;

internal static class AccountsOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(Register), "POST /auth/register", "register", "Sign up",
            "Creates an account, logs it in, and mails a code to verify its address.",
            AccountsErrors.Busy, AccountsErrors.EmailTaken, AccountsErrors.UsernameReserved,
            AccountsErrors.UsernameTaken),
        new(typeof(LogIn), "POST /auth/login", "logIn", "Log in",
            "Logs in by username or e-mail address.",
            AccountsErrors.Busy, AccountsErrors.DeletionPending, AccountsErrors.Frozen,
            AccountsErrors.InvalidCredentials),
        new(typeof(Reactivate), "POST /auth/reactivate", "reactivateAccount", "Reactivate an account",
            "Reactivates an account that is frozen or scheduled for deletion, and logs in.",
            AccountsErrors.Busy, AccountsErrors.InvalidCredentials),
        new(typeof(RefreshSession), "POST /auth/refresh", "refreshSession", "Get new tokens",
            "Exchanges a refresh token for the next one. A repeat gets the same answer until the next token is "
            + "used. Using the old token after that counts as theft and ends the session.",
            AccountsErrors.InvalidRefreshToken),
        new(typeof(ForgotPassword), "POST /auth/password/forgot", "forgotPassword",
            "Request a code to reset a password",
            "Mails a code if there is an account. The response does not reveal whether there is one."),
        new(typeof(ResetPassword), "POST /auth/password/reset", "resetPassword", "Reset a password",
            "Sets a new password with the mailed code; all sessions end.",
            AccountsErrors.Busy, AccountsErrors.InvalidCode),
        new(typeof(GetAccount), "GET /auth/me", "getAccount", "Get your own account",
            "The viewer's own account.",
            AccountsErrors.AccountNotFound),
        new(typeof(LogOut), "POST /auth/logout", "logOut", "Log out",
            "Ends the current session. Idempotent."),
        new(typeof(LogOut), "POST /auth/logout/everywhere", "logOutEverywhere", "Log out everywhere",
            "Ends all of your sessions. Idempotent."),
        new(typeof(GetSessions), "GET /auth/sessions", "listSessions", "List your own sessions",
            "Your open sessions, newest first."),
        new(typeof(RevokeSession), "DELETE /auth/sessions/{sessionId}", "revokeSession", "End a session",
            "Ends one session from the list.",
            AccountsErrors.SessionNotFound),
        new(typeof(ChangePassword), "POST /auth/password", "changePassword", "Change the password",
            "Changes the password; all sessions except the current one end.",
            AccountsErrors.Busy, AccountsErrors.WrongPassword),
        new(typeof(VerifyEmail), "POST /auth/email/verify", "verifyEmail", "Verify the e-mail address",
            "Verifies the e-mail address with the mailed code. Idempotent.",
            AccountsErrors.InvalidCode),
        new(typeof(ResendVerification), "POST /auth/email/resend", "resendVerification",
            "Request another code to verify the address",
            "Mails a new code, unless the address is already verified."),
        new(typeof(FreezeAccount), "POST /auth/freeze", "freezeAccount", "Freeze the account",
            "Hides the person and ends all sessions until the account is reactivated.",
            AccountsErrors.Busy, AccountsErrors.WrongPassword),
        new(typeof(DeleteAccount), "POST /auth/delete", "deleteAccount", "Delete the account",
            "Hides the person, ends all sessions, and erases everything after the grace period.",
            AccountsErrors.Busy, AccountsErrors.WrongPassword),
    ];
}
