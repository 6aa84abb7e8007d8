using System.IO.Pipelines;
using Hubbub.Client;
using Hubbub.Testing;
using Hubbub.Web.Tests.Startup;

namespace Hubbub.Web.Tests.Clients;

/// <summary>The example of clients/dotnet/README.md is a program that works.</summary>
public sealed class ChatExampleTests : IDisposable
{
    private readonly string _login = $"emil{Guid.NewGuid():N}"[..12];

    [Fact]
    public async Task It_shows_what_is_written_and_sends_what_is_typed()
    {
        await using var server = await TestServer.Start();
        await using var nora = await Listener.Begin(server.Address, "nora");
        await server.Register(_login);
        var typed = new Pipe();
        var shown = new StringWriter();
        using var reader = new StreamReader(typed.Reader.AsStream());
        var chat = new ChatExample(reader, TextWriter.Synchronized(shown))
            .Run(_login, TestApp.Password, "nora", $"{server.Address}");

        await typed.Writer.WriteAsync("Hello Nora\n"u8.ToArray());
        var heard = await nora.Next("receive_message");
        var emil = heard.Payload.GetProperty("sender").Text("id");
        await nora.Client.SendMessage(emil, "Hello Emil").Done;
        await WireExtensions.Until(() => Shown().Contains("nora: Hello Emil\n"), "it was shown");
        await typed.Writer.CompleteAsync();
        await chat.WaitAsync(TestClient.Limit);

        heard.Payload.GetProperty("message").Text("body").Should().Be("Hello Nora");
        Shown().Should().Contain($"({HubbubStatus.Live})\n");

        string Shown() => shown.ToString();
    }

    [Fact]
    public async Task It_is_printed_as_it_is_run()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(RunningProgram.Repository, "clients/dotnet/README.md"));
        var source = await File.ReadAllTextAsync(
            Path.Combine(RunningProgram.Repository, "tests/Web.Tests/Clients/ChatExample.cs"));

        Lines(Between(readme, "```csharp\n", "```")).Where(l => !l.StartsWith("using Hubbub", StringComparison.Ordinal))
            .Should().Equal(Lines(Between(source, "begins here.\n", "        // The program ends")));
    }

    public void Dispose()
    {
        if (Directory.Exists($"chat-of-{_login}"))
        {
            Directory.Delete($"chat-of-{_login}", recursive: true);
        }
    }

    private static string Between(string text, string begin, string end)
    {
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);
}
