using System.Text.RegularExpressions;
using System.Threading.Channels;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Testing;

namespace Hubbub.Web.Tests.Description;

/// <summary>Records mails in the order in which they are sent.</summary>
internal sealed partial class Mailbox : IMailer
{
    private readonly Channel<string> _mails = Channel.CreateUnbounded<string>();

    public Task Send(string to, string subject, string text, CancellationToken ct) =>
        _mails.Writer.WriteAsync(text, ct).AsTask();

    public async Task<string> NextCode()
    {
        using var limit = new CancellationTokenSource(TestClient.Limit);
        return Code().Match(await _mails.Reader.ReadAsync(limit.Token)).Value;
    }

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Code();
}
