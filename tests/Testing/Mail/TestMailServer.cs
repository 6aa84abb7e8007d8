using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Hubbub.Testing.Mail;

/// <summary>
/// An SMTP server on a free loopback port. It accepts every mail, or answers a command as a test says: with a line,
/// with nothing and a closed connection, or never.
/// </summary>
public sealed class TestMailServer : IAsyncDisposable
{
    private const string Hang = "hang";
    private const string Close = "close";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<(string Command, string Answer)> _next = new();
    private readonly ConcurrentQueue<string> _mails = new();
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly ConcurrentBag<Task> _sessions = [];
    private readonly Task _accepting;

    private TestMailServer(bool hasTls)
    {
        HasTls = hasTls;
        _listener.Start();
        _accepting = Accept();
    }

    /// <summary>Whether it offers STARTTLS, with a certificate that nobody vouches for.</summary>
    public bool HasTls { get; }

    /// <summary>The settings of a server that sends through this one.</summary>
    public string[] Settings =>
    [
        "--Smtp:Host=127.0.0.1",
        $"--Smtp:Port={((IPEndPoint)_listener.LocalEndpoint).Port}",
        $"--Smtp:RequireTls={HasTls}",
        "--Smtp:From=hubbub@example.org",
    ];

    /// <summary>The mails that it accepted, as they were sent.</summary>
    public IReadOnlyList<string> Mails => [.. _mails];

    /// <summary>The commands that it got, without their arguments.</summary>
    public IReadOnlyList<string> Commands => [.. _commands];

    public static TestMailServer Start(bool hasTls = false) => new(hasTls);

    /// <summary>
    /// How the next such command is answered; <c>CONNECT</c> is the greeting, <c>.</c> the end of a mail.
    /// </summary>
    public void Next(string command, string answer) => _next.Enqueue((command, answer));

    public void NextCloses(string command) => Next(command, Close);

    public void NextHangs(string command) => Next(command, Hang);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_sessions);
        _stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _sessions.Add(Serve(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var connection = client;
        try
        {
            await Talk(client.GetStream());
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or AuthenticationException)
        {
            // The other side went away, or did not trust the certificate.
        }
    }

    private async Task Talk(Stream stream)
    {
        var reader = new StreamReader(stream, Encoding.Latin1);
        if (!await Answer(stream, "CONNECT", "220 mail.example.org"))
        {
            return;
        }

        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            _commands.Enqueue(command);
            var usual = command switch
            {
                "EHLO" when HasTls && stream is not SslStream => "250-mail.example.org\r\n250 STARTTLS",
                "EHLO" => "250 mail.example.org",
                "STARTTLS" => "220 Go ahead",
                "DATA" => "354 Go ahead",
                "QUIT" => "221 Bye",
                _ => "250 OK",
            };
            var isTurned = _next.TryPeek(out var next) && next.Command == command;
            if (!await Answer(stream, command, usual) || command == "QUIT")
            {
                return;
            }

            if (command == "STARTTLS")
            {
                stream = await Secure(stream);
                reader = new StreamReader(stream, Encoding.Latin1);
            }
            else if (command == "DATA" && !isTurned && !await Receive(stream, reader))
            {
                return;
            }
        }
    }

    private async Task<bool> Receive(Stream stream, StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
        {
            mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        var isRefused = _next.TryPeek(out var next) && next.Command == ".";
        if (!isRefused)
        {
            _mails.Enqueue(mail.ToString());
        }

        return await Answer(stream, ".", "250 Queued");
    }

    /// <summary>Whether the connection goes on.</summary>
    private async Task<bool> Answer(Stream stream, string command, string usual)
    {
        var answer = usual;
        if (_next.TryPeek(out var next) && next.Command == command)
        {
            _next.TryDequeue(out next);
            answer = next.Answer;
        }

        if (answer == Hang)
        {
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }

        if (answer == Close)
        {
            return false;
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), _stop.Token);
        return true;
    }

    private static async Task<Stream> Secure(Stream stream)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = DateTimeOffset.UtcNow;
        using var certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(
            X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null));
        return secure;
    }
}
