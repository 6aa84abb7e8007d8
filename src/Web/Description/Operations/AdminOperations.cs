using Hubbub.Application.Accounts.Administration;
using Hubbub.Domain.Accounts;

namespace Hubbub.Web.Description.Operations;

internal static class AdminOperations
{
    public static readonly ApiOperation[] All =
    [
        new(typeof(GetMetrics), "GET /admin/metrics", "getMetrics", "Read the server's metrics",
            "What this node measured in the last quarter of an hour, one sample for every five seconds. With `since`, "
            + "only what is new. For administrators.",
            AccountsErrors.NotAnAdmin),
        new(typeof(GetAccounts), "GET /admin/accounts", "listAccounts", "List accounts",
            "All accounts, newest first; with `q`, those whose username starts with it, in alphabetical order. For "
            + "administrators.",
            AccountsErrors.NotAnAdmin),
        new(typeof(GetAccountSessions), "GET /admin/accounts/{userId}/sessions", "listAccountSessions",
            "List someone's sessions",
            "Someone's open sessions, newest first. For administrators.",
            AccountsErrors.AccountNotFound, AccountsErrors.NotAnAdmin),
        new(typeof(EndAccountSessions), "DELETE /admin/accounts/{userId}/sessions", "endAccountSessions",
            "End all of someone's sessions",
            "Ends all of someone's sessions; they can log in again. For administrators. Idempotent.",
            AccountsErrors.AccountNotFound, AccountsErrors.NotAnAdmin),
        new(typeof(EndAccountSession), "DELETE /admin/accounts/{userId}/sessions/{sessionId}", "endAccountSession",
            "End one of someone's sessions",
            "Ends one of someone's sessions; they can log in again. For administrators.",
            AccountsErrors.NotAnAdmin, AccountsErrors.SessionNotFound),
    ];
}
