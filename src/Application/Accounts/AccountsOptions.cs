namespace Hubbub.Application.Accounts;

/// <summary>Section <c>Accounts</c> of the configuration.</summary>
public sealed class AccountsOptions
{
    /// <summary>How long a deleted account can still be reactivated.</summary>
    public int DeletionGraceDays { get; set; } = 30;

    /// <summary>Open log-ins of one person. One more ends the one that was unused for longest.</summary>
    public int MaxSessions { get; set; } = 50;
}
