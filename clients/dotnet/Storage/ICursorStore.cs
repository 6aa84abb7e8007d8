using System.Globalization;
using System.Text;

namespace Hubbub.Client.Storage;

/// <summary>Keeps the cursor of each person: the seq of the last event that the handlers have had.</summary>
public interface ICursorStore
{
    /// <summary>The cursor, or null if there is none: then events begin with a snapshot.</summary>
    /// <param name="userId">The person's id.</param>
    /// <param name="ct">Ends the wait.</param>
    Task<long?> Load(string userId, CancellationToken ct = default);

    /// <summary>Replaces the cursor; with null, removes it.</summary>
    /// <param name="userId">The person's id.</param>
    /// <param name="cursor">The seq of the last event, or null.</param>
    /// <param name="ct">Ends the wait.</param>
    Task Save(string userId, long? cursor, CancellationToken ct = default);
}

/// <summary>Keeps the cursor among the values of a client.</summary>
internal sealed class CursorIn(IClientStore store) : ICursorStore
{
    public async Task<long?> Load(string userId, CancellationToken ct) =>
        await store.Load(Name(userId), ct).ConfigureAwait(false) is { } value
            ? long.Parse(Encoding.UTF8.GetString(value), CultureInfo.InvariantCulture)
            : null;

    public Task Save(string userId, long? cursor, CancellationToken ct) =>
        store.Save(Name(userId), cursor is { } seq ? Encoding.UTF8.GetBytes($"{seq}") : null, ct);

    private static string Name(string userId) => $"cursor-{userId}";
}
