using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Hubbub.Testing;
using Hubbub.Web.Tests.Startup;

namespace Hubbub.Web.Tests.Deploy;

/// <summary>
/// The steps of the Dockerfile without a container: the published program, in a directory that its user cannot write
/// to, serves, answers its health check, and stops at SIGTERM.
/// </summary>
public sealed partial class DeployedServerTests : IDisposable
{
    // Publishes as the Dockerfile does; otherwise the program is the one that the build publishes for tests.
    private const string Switch = "HUBBUB_DEPLOY";

    // Someone who is not root and owns nothing.
    private const string User = "65534";

    private readonly string _directory = Directory.CreateTempSubdirectory("hubbub-test-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_published_program_runs_as_a_user_who_can_write_to_its_data_only()
    {
        Assert.SkipUnless(
            Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows(), "only root can become another user");
        var setpriv = DeployFiles.Program("setpriv");
        var program = await Published();
        var data = Directory.CreateDirectory(Path.Combine(_directory, "data")).FullName;
        await Open(_directory);
        (await DeployFiles.Check("chown", [User, data])).ExitCode.Should().Be(0);
        Assert.SkipUnless(
            (await As(setpriv, ["test", "-r", program[^1]])).ExitCode == 0, "the build is in a directory of root's");
        (await As(setpriv, ["test", "-w", Path.GetDirectoryName(program[^1])!])).ExitCode.Should().Be(1);
        (string, string)[] environment =
        [
            ("ASPNETCORE_ENVIRONMENT", "Production"), ("JWT_SECRET", new string('s', 40)), ("Data__Directory", data),
            ("CLIENT_URL", "https://hubbub.example.org"), ("PORT", FreePort()), ("HOME", "/nonexistent"),
            ("DOTNET_EnableDiagnostics", "0"),
        ];
        (await As(setpriv, [.. program, "health"], environment)).Should().Match<(int ExitCode, string Output)>(
            a => a.ExitCode == 1 && a.Output.Contains("does not answer"));

        using var server = RunningProgram.Begin(data, setpriv, [.. Other, .. program], environment);
        try
        {
            var said = (server.StandardOutput.ReadToEndAsync(Ct), server.StandardError.ReadToEndAsync(Ct));
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
            limit.CancelAfter(RunningServer.Limit);
            (int ExitCode, string Output) health;
            while ((health = await As(setpriv, [.. program, "health"], environment)).ExitCode != 0)
            {
                server.HasExited.Should().BeFalse(health.Output);
                limit.Token.ThrowIfCancellationRequested();
            }

            health.Output.Trim().Should().Be("Healthy");
            File.Exists(Path.Combine(data, "hubbub.db")).Should().BeTrue();
            await DeployFiles.Check("kill", ["-TERM", server.Id.ToString(CultureInfo.InvariantCulture)]);
            await server.WaitForExitAsync(Ct);
            server.ExitCode.Should().Be(0, await said.Item1 + await said.Item2);
            File.Exists(Path.Combine(data, "hubbub.db-wal")).Should().BeFalse("it has stopped properly");
        }
        finally
        {
            server.Kill();
        }
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static string[] Other => [$"--reuid={User}", $"--regid={User}", "--clear-groups"];

    private static Task<(int ExitCode, string Output)> As(
        string setpriv, string[] command, params (string, string)[] environment) =>
        DeployFiles.Check(setpriv, [.. Other, .. command], environment);

    private async Task<string[]> Published()
    {
        if (Environment.GetEnvironmentVariable(Switch) != "publish")
        {
            return ["dotnet", PublishedServer.Program];
        }

        var app = Path.Combine(_directory, "app");
        var publish = Publish().Match(DeployFiles.Read("Dockerfile")).Groups[1].Value
            .Replace("$TARGETARCH", "amd64", StringComparison.Ordinal)
            .Replace("-o /app", $"-o {app}", StringComparison.Ordinal);
        var published = await DeployFiles.Check("sh", ["-c", $"cd {RunningProgram.Repository} && {publish}"]);
        published.ExitCode.Should().Be(0, published.Output);
        await Open(app);
        return [Path.Combine(app, "Hubbub.Web")];
    }

    private static async Task Open(string directory) =>
        (await DeployFiles.Check("chmod", ["o+rx", directory])).ExitCode.Should().Be(0);

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^RUN (dotnet publish .*)$", RegexOptions.Multiline)]
    private static partial Regex Publish();
}
