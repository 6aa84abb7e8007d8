using System.ComponentModel.DataAnnotations;

namespace Hubbub.Application.Accounts;

/// <summary>Section <c>Accounts</c> of the configuration.</summary>
public sealed class AccountsOptions
{
    /// <summary>How long a deleted account can still be reactivated.</summary>
    public int DeletionGraceDays { get; set; } = 30;

    /// <summary>How long the name of an erased account is nobody's, so that what names it does not mean someone new; 0 is not at all.</summary>
    [Range(0, 36_500)]
    public int ErasedNamesDays { get; set; } = 365;

    /// <summary>Open log-ins of one person. One more ends the one that was unused for longest.</summary>
    public int MaxSessions { get; set; } = 50;

    /// <summary>Passwords hashed at the same time; 0 is half the processors, at least one.</summary>
    public int MaxHashing { get; set; }

    /// <summary>Requests that wait for their turn to hash; those above are told that the server is busy.</summary>
    public int MaxWaitingToHash { get; set; } = 64;

    /// <summary>
    /// How long an address counts as the account's own after a session or a code was used from it: limits that others
    /// can use up do not hold there.
    /// </summary>
    public int KnownAddressDays { get; set; } = 30;

    /// <summary>
    /// Names that nobody new gets, comma separated, since they mislead; so are those that only look like them. Accounts that
    /// have one keep it.
    /// </summary>
    public string ReservedNames { get; set; } =
        "abuse,admin,administrator,all,anonymous,api,deleted,everyone,help,helpdesk,here,hostmaster,hubbub,info,mail,me,mod,"
        + "moderation,moderator,noreply,nobody,null,official,owner,postmaster,root,security,staff,superuser,support,sysadmin,"
        + "system,team,undefined,webmaster";
}
