using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Domain.Accounts;

namespace Hubbub.Web.Description.Operations;

internal static class AccountsOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(Register), "POST /auth/register", "register", "Sign up",
            "Makes an account, logs it in, and mails a code that proves its address.",
            AccountsErrors.Busy, AccountsErrors.EmailTaken, AccountsErrors.UsernameReserved, AccountsErrors.UsernameTaken),
        new(typeof(LogIn), "POST /auth/login", "logIn", "Log in",
            "Logs in by username or e-mail address.",
            AccountsErrors.Busy, AccountsErrors.DeletionPending, AccountsErrors.Frozen, AccountsErrors.InvalidCredentials),
        new(typeof(Reactivate), "POST /auth/reactivate", "reactivateAccount", "Bring an account back",
            "Brings a frozen account, or one that waits to be deleted, back and logs in.",
            AccountsErrors.Busy, AccountsErrors.InvalidCredentials),
        new(typeof(RefreshSession), "POST /auth/refresh", "refreshSession", "Get new tokens",
            "Trades a refresh token for the next one. Asking again answers the same until the next one was used. Using it "
            + "later is theft, and ends the session.",
            AccountsErrors.InvalidRefreshToken),
        new(typeof(ForgotPassword), "POST /auth/password/forgot", "forgotPassword", "Ask for a code to reset a password",
            "Mails a code, where there is an account. The answer does not tell whether there is one."),
        new(typeof(ResetPassword), "POST /auth/password/reset", "resetPassword", "Reset a password",
            "Sets a new password with the mailed code; every session ends.",
            AccountsErrors.Busy, AccountsErrors.InvalidCode),
        new(typeof(GetAccount), "GET /auth/me", "getAccount", "Get one's own account",
            "The viewer's own account.",
            AccountsErrors.AccountNotFound),
        new(typeof(LogOut), "POST /auth/logout", "logOut", "Log out",
            "Ends the session that asks. Again is fine."),
        new(typeof(LogOut), "POST /auth/logout/everywhere", "logOutEverywhere", "Log out everywhere",
            "Ends all sessions of the person. Again is fine."),
        new(typeof(GetSessions), "GET /auth/sessions", "listSessions", "List one's own sessions",
            "The viewer's open log-ins, the newest first."),
        new(typeof(RevokeSession), "DELETE /auth/sessions/{sessionId}", "revokeSession", "End a session",
            "Ends one session from the list.",
            AccountsErrors.SessionNotFound),
        new(typeof(ChangePassword), "POST /auth/password", "changePassword", "Change the password",
            "Changes the password; every session but the one that asks ends.",
            AccountsErrors.Busy, AccountsErrors.WrongPassword),
        new(typeof(VerifyEmail), "POST /auth/email/verify", "verifyEmail", "Prove the e-mail address",
            "Proves the e-mail address with the mailed code. Again is fine.",
            AccountsErrors.InvalidCode),
        new(typeof(ResendVerification), "POST /auth/email/resend", "resendVerification", "Ask for another code to prove the address",
            "Mails a new code, unless the address is proved already."),
        new(typeof(FreezeAccount), "POST /auth/freeze", "freezeAccount", "Freeze the account",
            "Hides the person and ends all sessions, until they reactivate the account.",
            AccountsErrors.Busy, AccountsErrors.WrongPassword),
        new(typeof(DeleteAccount), "POST /auth/delete", "deleteAccount", "Delete the account",
            "Hides the person, ends all sessions, and erases everything after the grace period.",
            AccountsErrors.Busy, AccountsErrors.WrongPassword),
    ];
}
