using System.Net;
using System.Net.Sockets;

namespace Hubbub.Application.Common.RateLimits;

/// <summary>
/// The unit of a limit per address: an IPv4 address or an IPv6 network. A single customer may own a /64, a /56 or a
/// /48, so all three are counted, the wider ones with more room for the many who may share them.
/// </summary>
/// <param name="Prefix">The address, or the network as <c>2001:db8::/48</c>.</param>
/// <param name="Factor">Multiple of the limit that the block may use.</param>
public sealed record AddressBlock(string Prefix, int Factor)
{
    private static readonly (int Length, int Factor)[] Networks = [(64, 1), (56, 4), (48, 16)];

    /// <summary>The blocks that contain an address, narrowest first. Anything else is a block of its own.</summary>
    public static IReadOnlyList<AddressBlock> Of(string? address)
    {
        if (!IPAddress.TryParse(address, out var ip))
        {
            return [new(address ?? string.Empty, 1)];
        }

        ip = ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip;
        return ip.AddressFamily == AddressFamily.InterNetworkV6
            ? [.. Networks.Select(n => new AddressBlock(Network(ip, n.Length), n.Factor))]
            : [new(ip.ToString(), 1)];
    }

    /// <summary>A limit's permits in this block.</summary>
    public int Of(int permits) => (int)Math.Min(int.MaxValue, (long)permits * Factor);

    private static string Network(IPAddress ip, int length)
    {
        var bytes = ip.GetAddressBytes();
        bytes.AsSpan(length / 8).Clear();
        return $"{new IPAddress(bytes)}/{length}";
    }
}
