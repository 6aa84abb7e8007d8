using System.ComponentModel.DataAnnotations;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Application.Common.Mails;
using Hubbub.Infrastructure.Persistence;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Utils;

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

    /// <summary>How long one mail may take, and its server each answer.</summary>
    [Range(1, 100)]
    public int TimeoutSeconds { get; set; } = 30;
}

internal sealed partial class Mailer(
    IOptions<SmtpOptions> options, DataDirectory data, TimeProvider clock, ILogger<Mailer> logger) : IMailer
{
    public async Task Send(string to, MailText mail, CancellationToken ct)
    {
        using var message = new MimeMessage();
        var from = MailboxAddress.Parse(options.Value.From);
        message.From.Add(from);
        // The address was parsed at sign-up; parsing it again could put another one into the header.
        message.To.Add(new MailboxAddress(string.Empty, to));
        message.Subject = mail.Subject;
        message.Date = clock.GetUtcNow();
        // Otherwise it would name this machine.
        message.MessageId = MimeUtils.GenerateMessageId(from.Domain);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Unsubscribe is { } unsubscribe)
        {
            message.Headers.Add("List-Unsubscribe", $"<{unsubscribe.AbsoluteUri}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        message.Body = new BodyBuilder { TextBody = mail.Plain, HtmlBody = mail.Html }.ToMessageBody();

        await (options.Value.Host is { Length: > 0 } host ? Submit(host, message, ct) : Write(message, ct));
    }

    private async Task Submit(string host, MimeMessage message, CancellationToken ct)
    {
        var timeout = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(timeout);
        using var client = new SmtpClient { Timeout = (int)timeout.TotalMilliseconds };
        try
        {
            await Submit(client, host, message, limit.Token);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException("The mail server took too long.", e);
        }
        catch (SmtpCommandException e) when (e.StatusCode != SmtpStatusCode.ServiceNotAvailable
            && e.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            throw new MailRefusedException(isForGood: (int)e.StatusCode >= 500, e);
        }
        catch (NotSupportedException e)
        {
            // The address has letters beyond ASCII, and the server knows none.
            throw new MailRefusedException(isForGood: true, e);
        }
    }

    private async Task Submit(SmtpClient client, string host, MimeMessage message, CancellationToken ct)
    {
        var security = options.Value.RequireTls ? SecureSocketOptions.Auto : SecureSocketOptions.None;
        if (options.Value.RequireTls && options.Value.Port != 465)
        {
            security = SecureSocketOptions.StartTls;
        }

        try
        {
            await client.ConnectAsync(host, options.Value.Port, security, ct);
            if (options.Value.User is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, options.Value.Password ?? string.Empty, ct);
            }
        }
        catch (NotSupportedException e)
        {
            throw new InvalidOperationException("The mail server has no STARTTLS, or no log-in.", e);
        }

        await client.SendAsync(message, ct);
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException || ct.IsCancellationRequested)
        {
            // The mail is sent; sending it again would send it twice.
        }
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
