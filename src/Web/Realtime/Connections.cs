using System.Collections.Concurrent;
using Hubbub.Application.Common.Realtime;
using Hubbub.Domain.Common;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Realtime;

/// <summary>The hub connections of this node: whose they are, from where, and how many.</summary>
public sealed class Connections(IOptions<RealtimeOptions> options) : IConnectedPeople
{
    private readonly ConcurrentDictionary<string, Connection> _connections = new();
    private readonly Dictionary<UserId, int> _perUser = [];
    private readonly Dictionary<string, int> _perAddress = [];
    private readonly Lock _lock = new();

    public int Count => _connections.Count;

    public IEnumerable<Connection> All => _connections.Values;

    /// <summary>False when the person or the address has as many as it may have.</summary>
    public bool TryAdd(Connection connection)
    {
        lock (_lock)
        {
            if (IsFull(connection.User, connection.Address))
            {
                return false;
            }

            _perUser[connection.User] = _perUser.GetValueOrDefault(connection.User) + 1;
            _perAddress[connection.Address] = _perAddress.GetValueOrDefault(connection.Address) + 1;
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
            Decrease(_perAddress, connection.Address);
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

    public bool IsFullFor(UserId user, string address)
    {
        lock (_lock)
        {
            return IsFull(user, address);
        }
    }

    private bool IsFull(UserId user, string address) =>
        _perUser.GetValueOrDefault(user) >= options.Value.ConnectionsPerUser
        || _perAddress.GetValueOrDefault(address) >= options.Value.ConnectionsPerAddress;

    private static void Decrease<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull
    {
        if (--counts[key] == 0)
        {
            counts.Remove(key);
        }
    }
}

/// <summary>One socket, or what stands in for one.</summary>
public sealed record Connection(HubCallerContext Context, UserId User, SessionId Session, string Address);
