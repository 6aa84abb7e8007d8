using System.Net;
using System.Net.Sockets;

namespace Hubbub.Application.Common.RateLimits;

/// <summary>What limits per address count by: one IPv4 address, or the /64 that one IPv6 customer has to himself.</summary>
public static class AddressBlock
{
    private const int PrefixBytes = 8;

    public static string Of(string? address)
    {
        if (!IPAddress.TryParse(address, out var ip) || ip.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address ?? string.Empty;
        }

        var bytes = ip.GetAddressBytes();
        Array.Clear(bytes, PrefixBytes, bytes.Length - PrefixBytes);
        return $"{new IPAddress(bytes)}/64";
    }
}
