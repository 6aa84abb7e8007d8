using System.Net;
using Hubbub.Application.Common.RateLimits;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Common;

/// <summary>
/// Limits how many of the process's connections an address may hold, and how soon each must send something. An address
/// gets at most a quarter of the free connections, so that some are left for any number of addresses.
/// </summary>
internal sealed class TcpConnections(IOptions<ServerOptions> options, TimeProvider clock)
{
    private const int MostOfFree = 4;

    private readonly HashSet<IPAddress> _proxies = [.. options.Value.Proxies()];
    private readonly Dictionary<string, int> _perBlock = [];
    private readonly Lock _lock = new();
    private long _count;

    /// <summary>Serves a connection or closes it. Known proxies are not limited.</summary>
    public async Task Serve(ConnectionContext connection, ConnectionDelegate next)
    {
        var address = (connection.RemoteEndPoint as IPEndPoint)?.Address;
        address = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        var isProxy = address is not null && _proxies.Contains(address);
        var blocks = isProxy ? [] : AddressBlock.Of(address?.ToString());
        if (!TryAdd(blocks))
        {
            connection.Abort(new ConnectionAbortedException("The address has too many connections."));
            return;
        }

        try
        {
            if (isProxy || await SaysSomething(connection))
            {
                await next(connection);
            }
        }
        finally
        {
            Remove(blocks);
        }
    }

    private async Task<bool> SaysSomething(ConnectionContext connection)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.FirstByteSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            limit.Token,
            connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? default);
        try
        {
            var read = await connection.Transport.Input.ReadAsync(either.Token);
            connection.Transport.Input.AdvanceTo(read.Buffer.Start);
            return !read.Buffer.IsEmpty;
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            return false;
        }
    }

    private bool TryAdd(IReadOnlyList<AddressBlock> blocks)
    {
        lock (_lock)
        {
            var share = Math.Max(1, (options.Value.MaxConnections - _count) / MostOfFree);
            if (blocks.Any(b =>
                _perBlock.GetValueOrDefault(b.Prefix) >= Math.Min(b.Of(options.Value.ConnectionsPerAddress), share)))
            {
                return false;
            }

            _count++;
            foreach (var block in blocks)
            {
                _perBlock[block.Prefix] = _perBlock.GetValueOrDefault(block.Prefix) + 1;
            }

            return true;
        }
    }

    private void Remove(IReadOnlyList<AddressBlock> blocks)
    {
        lock (_lock)
        {
            _count--;
            foreach (var block in blocks)
            {
                if (--_perBlock[block.Prefix] == 0)
                {
                    _perBlock.Remove(block.Prefix);
                }
            }
        }
    }
}
