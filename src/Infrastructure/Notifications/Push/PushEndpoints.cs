using System.Net;
using System.Net.Sockets;
using System.Text;
using Hubbub.Application.Notifications.Push;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Notifications.Push;

/// <summary>
/// Keeps clients from making the server call hosts that only it can reach: the URL is checked when it is given, and the
/// addresses at each connection, to which exactly those are used.
/// </summary>
internal sealed class PushEndpoints(IOptions<PushOptions> options, HostAddresses hosts) : IPushEndpoints
{
    private const int HttpsPort = 443;

    // Of DNS; a resolver rejects more with another exception.
    private const int LongestName = 253;

    private static readonly TimeSpan LongestLookup = TimeSpan.FromSeconds(2);

    private static readonly string[] LocalNames =
        [".localhost", ".local", ".internal", ".intranet", ".lan", ".home", ".corp", ".test", ".invalid", ".arpa"];

    public async Task<bool> IsPublic(string endpoint, CancellationToken ct)
    {
        // Relative, padded and Unicode forms are read differently by different clients.
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var url) || !Ascii.IsValid(endpoint)
            || endpoint.AsSpan().ContainsAny(" \\\t\r\n") || HasUser(endpoint) || url.Fragment.Length > 0)
        {
            return false;
        }

        if (options.Value.AllowLoopback && url.IsLoopback)
        {
            return url.Scheme is "http" or "https";
        }

        return url.Scheme == Uri.UriSchemeHttps
            && (url.Port == HttpsPort || options.Value.AllowAnyPort)
            && url.HostNameType == UriHostNameType.Dns
            && url.IdnHost.Length <= LongestName
            && IsPublicName(url.IdnHost)
            && await ResolvesToPublic(url.IdnHost, ct);
    }

    /// <summary>Connects to a host's addresses if all of them are allowed.</summary>
    /// <exception cref="HttpRequestException">Some are not.</exception>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await hosts.Of(host, ct);
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, IsAllowed))
        {
            throw new HttpRequestException("The push service is not on the public internet.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(IPAddress address) =>
        PublicAddress.IsPublic(address) || (options.Value.AllowLoopback && IPAddress.IsLoopback(address));

    // An empty user too: the same URL would have two forms.
    private static bool HasUser(string endpoint)
    {
        var host = endpoint.AsSpan(endpoint.IndexOf("//", StringComparison.Ordinal) + 2);
        var end = host.IndexOfAny('/', '?');
        return host[..(end < 0 ? host.Length : end)].Contains('@');
    }

    private static bool IsPublicName(string host)
    {
        var name = host.TrimEnd('.');
        return name.Contains('.', StringComparison.Ordinal)
            && !Array.Exists(LocalNames, local => name.EndsWith(local, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<bool> ResolvesToPublic(string host, CancellationToken ct)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limited.CancelAfter(LongestLookup);
        try
        {
            return Array.TrueForAll(await hosts.Of(host, limited.Token), IsAllowed);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return true;
        }
    }
}
