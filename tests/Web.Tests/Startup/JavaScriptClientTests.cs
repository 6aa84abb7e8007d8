using Hubbub.Testing;

namespace Hubbub.Web.Tests.Startup;

/// <summary>
/// Runs the tests of clients/javascript, each against a server of its own: in Node, and those in test/browser in
/// Chromium.
/// </summary>
public sealed class JavaScriptClientTests
{
    private static readonly string Client = Path.Combine(RunningProgram.Repository, "clients/javascript");

    private static readonly string[] Chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

    private static readonly string Tests = Path.Combine(Client, "test");

    public static IEnumerable<TheoryDataRow<string>> Files => Directory
        .EnumerateFiles(Tests, "*.test.js", SearchOption.AllDirectories)
        .Select(path => new TheoryDataRow<string>(Path.GetRelativePath(Tests, path)));

    [Theory, MemberData(nameof(Files))]
    public async Task Every_test_of_the_client_succeeds(string file)
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Client, "node_modules")), "npm ci --prefix clients/javascript was not run.");
        Assert.SkipWhen(
            file.StartsWith("browser", StringComparison.Ordinal) && !Chromium.Any(File.Exists),
            "Chromium is not installed.");
        using var tests = RunningProgram.Begin(
            Client, "node", ["--test", "--test-force-exit", Path.Combine("test", file)],
            ("HUBBUB_PROGRAM", PublishedServer.Program));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        try
        {
            var (output, errors) = (
                tests.StandardOutput.ReadToEndAsync(limit.Token), tests.StandardError.ReadToEndAsync(limit.Token));
            await tests.WaitForExitAsync(limit.Token);
            tests.ExitCode.Should().Be(0, "{0}", await output + await errors);
        }
        finally
        {
            tests.Kill(entireProcessTree: true);
        }
    }
}
