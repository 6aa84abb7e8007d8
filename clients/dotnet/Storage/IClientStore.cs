namespace Hubbub.Client.Storage;

/// <summary>Keeps a few named values for one client: the session, the cursor, and the writes that wait.</summary>
public interface IClientStore
{
    /// <summary>The value with this name, or null.</summary>
    /// <param name="name">Small letters, digits and hyphens.</param>
    /// <param name="ct">Ends the wait.</param>
    Task<byte[]?> Load(string name, CancellationToken ct = default);

    /// <summary>
    /// Replaces the value with this name, as a whole or not at all; with null, removes it. When it has answered, the
    /// end of the process does not undo it.
    /// </summary>
    /// <param name="name">Small letters, digits and hyphens.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="ct">Ends the wait.</param>
    Task Save(string name, byte[]? value, CancellationToken ct = default);
}
