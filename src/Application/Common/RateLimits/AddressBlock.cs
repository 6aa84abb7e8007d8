using System.Net;
using System.Net.Sockets;

namespace Hubbub.Application.Common.RateLimits;

/// <summary>
/// What a limit per address counts by: an IPv4 address, or a network of IPv6. One customer may have a /64, a /56 or a
/// /48 to himself, so each of the three is counted, the wider ones with more room for the many who may share them.
/// </summary>
/// <param name="Prefix">The address, or the network as <c>2001:db8::/48</c>.</param>
/// <param name="Factor">How many times the limit it may use.</param>
public sealed record AddressBlock(string Prefix, int Factor)
{
    private static readonly (int Length, int Factor)[] Networks = [(64, 1), (56, 4), (48, 16)];

    /// <summary>The blocks that an address is in, the narrowest first. What is no address is a block of its own.</summary>
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

    /// <summary>A limit's room in this block.</summary>
    public int Of(int permits) => (int)Math.Min(int.MaxValue, (long)permits * Factor);

    private static string Network(IPAddress ip, int length)
    {
        var bytes = ip.GetAddressBytes();
        bytes.AsSpan(length / 8).Clear();
        return $"{new IPAddress(bytes)}/{length}";
    }
}
