namespace Hubbub.Web.Tests.Startup;

/// <summary>Runs the tests of clients/javascript in Node, each against a server of its own.</summary>
public sealed class JavaScriptClientTests
{
    private static readonly string Client = Path.Combine(RunningProgram.Repository, "clients/javascript");

    public static IEnumerable<TheoryDataRow<string>> Files => Directory
        .EnumerateFiles(Path.Combine(Client, "test"), "*.test.js")
        .Select(path => new TheoryDataRow<string>(Path.GetFileName(path)));

    [Theory, MemberData(nameof(Files))]
    public async Task Every_test_of_the_client_succeeds(string file)
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Client, "node_modules")), "npm ci --prefix clients/javascript was not run.");
        using var tests = RunningProgram.Begin(
            Client, "node", ["--test", "--test-force-exit", Path.Combine("test", file)],
            ("HUBBUB_PROGRAM", Path.Combine(AppContext.BaseDirectory, "Hubbub.Web.dll")));
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
