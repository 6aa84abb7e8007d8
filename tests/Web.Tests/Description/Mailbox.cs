using System.Text.RegularExpressions;
using System.Threading.Channels;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Application.Common.Mails;
using Hubbub.Testing;

namespace Hubbub.Web.Tests.Description;

/// <summary>Records mails in the order in which they are sent.</summary>
internal sealed partial class Mailbox : IMailer
{
    private readonly Channel<string> _mails = Channel.CreateUnbounded<string>();

    public Task Send(string to, MailText mail, CancellationToken ct) =>
        _mails.Writer.WriteAsync(mail.Plain, ct).AsTask();

    public async Task<string> NextCode()
    {
        using var limit = new CancellationTokenSource(TestClient.Limit);
        while (true)
        {
            // Others say that someone logged in.
            if (Code().Match(await _mails.Reader.ReadAsync(limit.Token)) is { Success: true } code)
            {
                return code.Value;
            }
        }
    }

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Code();
}
