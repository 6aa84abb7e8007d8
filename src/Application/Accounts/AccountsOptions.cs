using System.ComponentModel.DataAnnotations;

namespace Hubbub.Application.Accounts;

/// <summary>Accounts and log-ins; section <c>Accounts</c> of the configuration.</summary>
public sealed class AccountsOptions
{
    /// <summary>How long a deleted account can be reactivated before it is erased.</summary>
    public int DeletionGraceDays { get; set; } = 30;

    /// <summary>
    /// How long the username of an erased account stays unavailable, so that old mentions do not point to someone new.
    /// 0 frees it at once. Only a keyed hash of the name is kept.
    /// </summary>
    [Range(0, 36_500)]
    public int ErasedNamesDays { get; set; } = 365;

    /// <summary>Open sessions per person. One more ends the least recently used session.</summary>
    public int MaxSessions { get; set; } = 50;

    /// <summary>Passwords hashed concurrently. 0 means half the number of processors, at least one.</summary>
    public int MaxHashing { get; set; }

    /// <summary>
    /// Requests that may wait to hash a password. Further ones fail with <c>accounts.busy</c>.
    /// </summary>
    public int MaxWaitingToHash { get; set; } = 64;

    /// <summary>
    /// How long an address counts as the account's own after a session or a code was used from it. Limits that
    /// strangers can use up do not apply there.
    /// </summary>
    public int KnownAddressDays { get; set; } = 30;

    /// <summary>
    /// Comma-separated usernames that new accounts cannot take, nor names that look like them. Accounts that already
    /// have one keep it. Setting this replaces the whole list.
    /// </summary>
    public string ReservedNames { get; set; } =
        "abuse,admin,administrator,all,anonymous,api,deleted,everyone,help,helpdesk,here,hostmaster,hubbub,info,mail,me,mod,"
        + "moderation,moderator,noreply,nobody,null,official,owner,postmaster,root,security,staff,superuser,support,sysadmin,"
        + "system,team,undefined,webmaster";
}
