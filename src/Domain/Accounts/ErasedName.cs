namespace Hubbub.Domain.Accounts;

/// <summary>An erased account's username, reserved for a while. Only its hash is stored, and no owner.</summary>
public sealed class ErasedName
{
    /// <summary>A keyed hash of the normalized name.</summary>
    public required byte[] Hash { get; init; }

    public required DateTimeOffset Until { get; init; }
}
