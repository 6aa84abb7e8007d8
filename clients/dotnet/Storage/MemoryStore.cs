using System.Collections.Concurrent;

namespace Hubbub.Client.Storage;

/// <summary>Keeps values for as long as the process lives.</summary>
public sealed class MemoryStore : IClientStore
{
    private readonly ConcurrentDictionary<string, byte[]> _values = [];

    /// <inheritdoc/>
    public Task<byte[]?> Load(string name, CancellationToken ct = default) =>
        Task.FromResult(_values.GetValueOrDefault(name));

    /// <inheritdoc/>
    public Task Save(string name, byte[]? value, CancellationToken ct = default)
    {
        if (value is null)
        {
            _values.TryRemove(name, out _);
        }
        else
        {
            _values[name] = value;
        }

        return Task.CompletedTask;
    }
}
