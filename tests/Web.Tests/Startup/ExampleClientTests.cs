using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hubbub.Testing;

namespace Hubbub.Web.Tests.Startup;

/// <summary>Runs docs/examples/client.mjs in Node against a separate server.</summary>
public sealed partial class ExampleClientTests : IDisposable
{
    private const string Password = "a long pass phrase";

    private static readonly string Examples = Path.Combine(RunningProgram.Repository, "docs/examples");

    private readonly string _directory = Directory.CreateTempSubdirectory("hubbub-test-").FullName;
    private readonly StringBuilder _printed = new();

    [Fact]
    public async Task It_sees_everything_once_and_in_order_though_the_server_was_away()
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Examples, "node_modules")), "npm ci --prefix docs/examples was not run.");
        var server = await RunningProgram.Start(_directory);
        using var nora = new HttpClient { BaseAddress = server.Address };
        var emil = await SignUp(nora, "emil");
        var entered = await SignUp(nora, "nora");
        nora.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", entered.Text("accessToken"));
        using var client = RunningProgram.Begin(
            _directory, "node",
            [Path.Combine(Examples, "client.mjs"), "emil", Password, server.Address.GetLeftPart(UriPartial.Authority)]);
        try
        {
            await Reads(client, "is where the snapshot was taken");
            await Write(nora, emil, "While it is there");
            await Reads(client, "While it is there");

            await server.Stop();
            await server.DisposeAsync();
            server = await RunningProgram.Start(_directory, server.Address.Port);
            await Write(nora, emil, "Before it is back");
            await Reads(client, "Before it is back");
            await Write(nora, emil, "Once it is back");
            await Reads(client, "Once it is back");

            var seqs = Seqs()
                .Matches(_printed.ToString())
                .Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))
                .ToArray();
            seqs.Should().Equal(Enumerable.Range(1, seqs.Length), "each came once, in order: {0}", _printed);
            seqs.Should().HaveCountGreaterThanOrEqualTo(3, "a stranger's message is one event, a request");
            Regex.Matches(_printed.ToString(), "it is (there|back)'").Should().HaveCount(3, "{0}", _printed);
        }
        finally
        {
            client.Kill(entireProcessTree: true);
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task It_pauses_longer_each_time_up_to_half_a_minute_and_never_as_long_as_the_next_client()
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Examples, "node_modules")), "npm ci --prefix docs/examples was not run.");
        var pause = Pause().Match(await File.ReadAllTextAsync(Path.Combine(Examples, "client.mjs"))).Value;

        var printed = await RunningProgram.Run(_directory, "node", ["-e", $$"""
            let wait = 0;
            {{pause}}
            for (let previousRetryCount = 0; previousRetryCount < 40; previousRetryCount++)
              console.log(Array.from({ length: 20 }, () => pause({ previousRetryCount })).join(' '));
            """]);

        foreach (var (tries, line) in printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            var pauses = line.Split(' ').Select(p => double.Parse(p, CultureInfo.InvariantCulture)).ToArray();
            var longest = Math.Min(30_000, 500 * Math.Pow(2, tries));
            pauses.Should().OnlyContain(p => p >= longest / 2 && p <= longest).And.OnlyHaveUniqueItems();
        }
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static async Task<JsonElement> SignUp(HttpClient http, string username)
    {
        using var response = await http.PostAsJsonAsync(
            "/api/v1/auth/register", new { username, email = $"{username}@example.test", password = Password });
        return await response.Must();
    }

    private static async Task Write(HttpClient nora, JsonElement emil, string message)
    {
        using var response = await nora.PostAsJsonAsync(
            "/api/v1/messages", new
            {
                receiverId = emil.GetProperty("user").Text("id"),
                message,
                clientMessageId = message.Replace(' ', '-'),
            });
        await response.Must();
    }

    /// <summary>Reads the client's output until it contains this text.</summary>
    private async Task Reads(Process client, string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var printed = new StringBuilder();
        while (!printed.ToString().Contains(text, StringComparison.Ordinal))
        {
            var line = await client.StandardOutput.ReadLineAsync(limit.Token)
                ?? throw new InvalidOperationException(
                    $"The client ended: {await client.StandardError.ReadToEndAsync(limit.Token)}");
            printed.AppendLine(line);
            _printed.AppendLine(line);
        }
    }

    [GeneratedRegex(@"^\w+ \{\s*seq: ([0-9]+)", RegexOptions.Multiline)]
    private static partial Regex Seqs();

    [GeneratedRegex("^const pause = .*?;$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Pause();
}
