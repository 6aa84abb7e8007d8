using System.Globalization;
using System.Security.Claims;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Accounts;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Hubbub.Web.Common;

/// <summary>Who asks: read from the access token, never from the request.</summary>
public static class Caller
{
    public static UserId Id(this ClaimsPrincipal user) => new(Number(user, JwtRegisteredClaimNames.Sub));

    public static SessionId Session(this ClaimsPrincipal user) => new(Number(user, AccessTokens.SessionClaim));

    /// <summary>The address as the server sees it, behind the proxies that the configuration trusts.</summary>
    public static string Address(this HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        return (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString() ?? "unknown";
    }

    /// <summary>What limits per address count this request by.</summary>
    public static IReadOnlyList<AddressBlock> AddressBlocks(this HttpContext http) => AddressBlock.Of(http.Address());

    private static long Number(ClaimsPrincipal user, string claim) =>
        long.Parse(user.FindFirstValue(claim)!, CultureInfo.InvariantCulture);
}
