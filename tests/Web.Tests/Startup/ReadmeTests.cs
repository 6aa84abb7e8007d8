using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hubbub.Testing;

namespace Hubbub.Web.Tests.Startup;

/// <summary>Follows the README's instructions and checks their results.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("hubbub-test-").FullName;

    [Fact]
    public async Task Its_conversation_pasted_whole_prints_what_the_page_shows_the_first_time_and_again()
    {
        var (script, printed) = Conversation();
        await using var server = await RunningProgram.Start(_directory);

        var first = await Paste(script, server);
        var second = await Paste(script, server);

        Masked(first).Should().Be(Masked(printed));
        Masked(second).Should().StartWith(Masked(printed.Split("Emil finds")[0]), "a repeated call changes nothing");
        Ids(second)[0].Should().Be(Ids(first)[0], "it is the same account, in another session");
        Ids(second)[2..4].Should().Equal(Ids(first)[2..4], "it is the same message");
    }

    [Fact]
    public void Its_conversation_is_the_script_beside_the_client()
    {
        var script = Document("docs/examples/conversation.sh");

        script[script.IndexOf("API=", StringComparison.Ordinal)..].Should().Be(Conversation().Script);
    }

    [Fact]
    public void The_client_of_the_protocol_is_the_one_in_the_examples() =>
        Blocks("js", "## An example client", "docs/protocol/delivery.md")
            .Should()
            .Equal(Document("docs/examples/client.mjs"));

    [Fact]
    public async Task The_client_listens_to_every_event_and_applies_exactly_the_durable_ones()
    {
        await using var server = await TestServer.Start();
        var described = (await server.Http.GetFromJsonAsync<JsonObject>("/asyncapi.json"))!["operations"]!.AsObject()
            .Where(o => o.Key.StartsWith("on_", StringComparison.Ordinal))
            .ToLookup(o => o.Value!["x-durable"]!.GetValue<bool>(), o => o.Key[3..]);

        var client = Document("docs/examples/client.mjs");
        var lists = Lists()
            .Matches(client)
            .Select(m => Names().Matches(m.Value).Select(n => n.Groups[1].Value))
            .ToArray();

        lists.Should().HaveCount(2);
        lists[0].Should().BeEquivalentTo(described[true], "each durable event moves the cursor");
        lists[1].Concat(Handlers().Matches(client).Select(m => m.Groups[1].Value))
            .Should()
            .BeEquivalentTo(described[false]);
        described.SelectMany(d => d).Should().BeEquivalentTo(TestClient.EventNames.Distinct());
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static Task<string> Paste(string script, RunningProgram server) =>
        RunningProgram.Run(
            Path.GetTempPath(), "bash", ["-c", script], ("API", new Uri(server.Address, "api/v1").ToString()));

    private static (string Script, string Printed) Conversation()
    {
        const string Section = "## A first conversation";
        return (
            Blocks("sh", Section).Should().ContainSingle("it is pasted at once").Subject,
            Blocks("text", Section).Single());
    }

    private static IEnumerable<string> Blocks(string language, string section, string page = "README.md")
    {
        var text = Document(page).Split($"\n{section}\n")[1].Split("\n## ")[0];
        return Fence().Matches(text).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value);
    }

    private static string Document(string path) => File.ReadAllText(Path.Combine(RunningProgram.Repository, path));

    private static string[] Ids(string printed) =>
        [.. Id().Matches(printed.ReplaceLineEndings(string.Empty)).Select(m => m.Value)];

    /// <summary>Masks what differs each time: ids, times, tokens and line breaks.</summary>
    private static string Masked(string printed) =>
        Token().Replace(Time().Replace(
            Id().Replace(Version().Replace(printed.ReplaceLineEndings(string.Empty), "VERSION"), "\"ID\""),
            "\"TIME\""), "Token\":\"TOKEN...\"");

    [GeneratedRegex("^```(\\w*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"for \(const name of \[.*?\]\)", RegexOptions.Singleline)]
    private static partial Regex Lists();

    [GeneratedRegex(@"hub\.on\('([a-z_]+)'")]
    private static partial Regex Handlers();

    [GeneratedRegex("'([a-z_]+)'")]
    private static partial Regex Names();

    [GeneratedRegex("\"[0-9]{15,19}\"")]
    private static partial Regex Id();

    [GeneratedRegex("\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z\"")]
    private static partial Regex Time();

    [GeneratedRegex("Token\":\"[^\"]{8}\\.\\.\\.\"")]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<=""version"":"")[0-9.]+")]
    private static partial Regex Version();
}
