namespace Hubbub.Application.Accounts;

/// <summary>Section <c>Accounts</c> of the configuration.</summary>
public sealed class AccountsOptions
{
    /// <summary>How long a deleted account can still be reactivated.</summary>
    public int DeletionGraceDays { get; set; } = 30;
}
