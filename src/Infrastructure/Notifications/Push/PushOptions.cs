namespace Hubbub.Infrastructure.Notifications.Push;

/// <summary>Web Push; section <c>Push</c> of the configuration.</summary>
public sealed class PushOptions
{
    /// <summary>
    /// Who operates the server: <c>mailto:</c> or <c>https:</c>. Push services write there if the server misbehaves;
    /// some refuse an address that does not exist.
    /// </summary>
    public string Subject { get; set; } = "mailto:hubbub@localhost";

    /// <summary>
    /// The VAPID public key, base64url. Without it, a pair is made once and kept in <c>vapid.key</c> in the data
    /// directory. Required with SQL Server outside Development: its nodes need the same pair.
    /// </summary>
    public string? VapidPublicKey { get; set; }

    /// <summary>The VAPID private key, base64url.</summary>
    public string? VapidPrivateKey { get; set; }

    /// <summary>
    /// Allows push services on other ports than 443. Messages are signed for the host without its port.
    /// </summary>
    public bool AllowAnyPort { get; set; }

    /// <summary>
    /// Allows push services on this machine, without TLS too, for tests. Refused outside Development.
    /// </summary>
    public bool AllowLoopback { get; set; }
}
