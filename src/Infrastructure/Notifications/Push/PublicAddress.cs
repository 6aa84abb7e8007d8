using System.Net;
using System.Net.Sockets;

namespace Hubbub.Infrastructure.Notifications.Push;

/// <summary>Which addresses are on the public internet.</summary>
internal static class PublicAddress
{
    // The special-purpose registries of IANA for IPv4.
    private static readonly IPNetwork[] SpecialV4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        }.Select(IPNetwork.Parse),
    ];

    // Of IPv6 only global unicast is public, without what stands for an IPv4 address or for documentation.
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialV6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? !Array.Exists(SpecialV4, n => n.Contains(plain))
            : GlobalV6.Contains(plain) && !Array.Exists(SpecialV6, n => n.Contains(plain));
    }
}
