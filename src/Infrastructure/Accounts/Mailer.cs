using System.ComponentModel.DataAnnotations;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Infrastructure.Persistence;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Hubbub.Infrastructure.Accounts;

/// <summary>The mail server; section <c>Smtp</c> of the configuration.</summary>
public sealed class SmtpOptions
{
    /// <summary>
    /// The SMTP server. Without one, mails are written to files in <c>mail</c> in the data directory.
    /// </summary>
    public string? Host { get; set; }

    /// <summary>Its port. 465 is TLS from the start; every other port uses STARTTLS.</summary>
    [Range(1, 65_535)]
    public int Port { get; set; } = 587;

    /// <summary>The user name for the SMTP server. Without one, the server does not log in there.</summary>
    public string? User { get; set; }

    /// <summary>The password of that user.</summary>
    public string? Password { get; set; }

    /// <summary>The sender of all mails.</summary>
    public string From { get; set; } = "hubbub@localhost";

    /// <summary>
    /// Refuses SMTP servers without TLS. <c>false</c> sends in plain text: only for a relay on the same machine.
    /// </summary>
    public bool RequireTls { get; set; } = true;
}

internal sealed partial class Mailer(
    IOptions<SmtpOptions> options, DataDirectory data, TimeProvider clock, ILogger<Mailer> logger) : IMailer
{
    public async Task Send(string to, string subject, string text, CancellationToken ct)
    {
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(options.Value.From));
        // The address was parsed at sign-up; parsing it again could put another one into the header.
        message.To.Add(new MailboxAddress(string.Empty, to));
        message.Subject = subject;
        message.Date = clock.GetUtcNow();
        message.Body = new TextPart("plain") { Text = text };

        await (options.Value.Host is { Length: > 0 } host ? Submit(host, message, ct) : Write(message, ct));
    }

    private async Task Submit(string host, MimeMessage message, CancellationToken ct)
    {
        using var client = new SmtpClient { Timeout = 30_000 };
        var security = options.Value.RequireTls ? SecureSocketOptions.Auto : SecureSocketOptions.None;
        if (options.Value.RequireTls && options.Value.Port != 465)
        {
            security = SecureSocketOptions.StartTls;
        }

        await client.ConnectAsync(host, options.Value.Port, security, ct);
        if (options.Value.User is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, options.Value.Password ?? string.Empty, ct);
        }

        await client.SendAsync(message, ct);
        await client.DisconnectAsync(quit: true, ct);
    }

    private async Task Write(MimeMessage message, CancellationToken ct)
    {
        var directory = Directory.CreateDirectory(data.PathOf("mail")).FullName;
        var file = Path.Combine(directory, $"{clock.GetUtcNow():yyyyMMdd'T'HHmmssfff}-{Guid.NewGuid():N}.eml");
        await message.WriteToAsync(file, ct);
        LogWritten(file);
    }

    [LoggerMessage(1, LogLevel.Information, "No SMTP server is configured: the mail was written to {File}")]
    private partial void LogWritten(string file);
}
