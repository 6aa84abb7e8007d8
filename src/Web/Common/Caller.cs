using System.Globalization;
using System.Security.Claims;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Accounts;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Hubbub.Web.Common;

/// <summary>The caller's identity, read from the access token and never from the request.</summary>
public static class Caller
{
    public static UserId Id(this ClaimsPrincipal user) => new(Number(user, JwtRegisteredClaimNames.Sub));

    public static SessionId Session(this ClaimsPrincipal user) => new(Number(user, AccessTokens.SessionClaim));

    /// <summary>The client's address, as forwarded by trusted proxies only.</summary>
    public static string Address(this HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        return (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString() ?? "unknown";
    }

    /// <summary>The address blocks that limits per address charge for this request.</summary>
    public static IReadOnlyList<AddressBlock> AddressBlocks(this HttpContext http) => AddressBlock.Of(http.Address());

    private static long Number(ClaimsPrincipal user, string claim) =>
        long.Parse(user.FindFirstValue(claim)!, CultureInfo.InvariantCulture);
}
