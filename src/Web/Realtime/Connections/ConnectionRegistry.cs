using System.Collections.Concurrent;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Realtime.Connections;

/// <summary>The hub connections of this node, counted by person and address.</summary>
public sealed class ConnectionRegistry(IOptions<RealtimeOptions> options) : IConnectedPeople
{
    private readonly ConcurrentDictionary<string, Connection> _connections = new();
    private readonly Dictionary<UserId, int> _perUser = [];
    private readonly Dictionary<string, int> _perBlock = [];
    private readonly Lock _lock = new();

    public int Count => _connections.Count;

    public IEnumerable<Connection> All => _connections.Values;

    /// <summary>The connection; null if it has ended.</summary>
    public Connection? Find(string connectionId) => _connections.GetValueOrDefault(connectionId);

    public bool IsConnected(UserId user)
    {
        lock (_lock)
        {
            return _perUser.ContainsKey(user);
        }
    }

    /// <summary>False if the person or the address has reached its limit.</summary>
    public bool TryAdd(Connection connection)
    {
        lock (_lock)
        {
            if (IsFull(connection.User, connection.Blocks))
            {
                return false;
            }

            _perUser[connection.User] = _perUser.GetValueOrDefault(connection.User) + 1;
            foreach (var block in connection.Blocks)
            {
                _perBlock[block.Prefix] = _perBlock.GetValueOrDefault(block.Prefix) + 1;
            }
        }

        _connections[connection.Context.ConnectionId] = connection;
        return true;
    }

    public Connection? Remove(string connectionId)
    {
        if (!_connections.TryRemove(connectionId, out var connection))
        {
            return null;
        }

        lock (_lock)
        {
            Decrease(_perUser, connection.User);
            foreach (var block in connection.Blocks)
            {
                Decrease(_perBlock, block.Prefix);
            }
        }

        return connection;
    }

    public IReadOnlyList<UserId> Everyone()
    {
        lock (_lock)
        {
            return [.. _perUser.Keys];
        }
    }

    public bool IsFullFor(UserId user, IReadOnlyList<AddressBlock> blocks)
    {
        lock (_lock)
        {
            return IsFull(user, blocks);
        }
    }

    private bool IsFull(UserId user, IReadOnlyList<AddressBlock> blocks) =>
        _perUser.GetValueOrDefault(user) >= options.Value.ConnectionsPerUser
        || blocks.Any(b => _perBlock.GetValueOrDefault(b.Prefix) >= b.Of(options.Value.ConnectionsPerAddress));

    private static void Decrease<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull
    {
        if (--counts[key] == 0)
        {
            counts.Remove(key);
        }
    }
}
