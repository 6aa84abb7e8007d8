using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Hubbub.Testing;

namespace Hubbub.Web.Tests.Startup;

/// <summary>The program as an operator starts it: commands that do not serve, and exits if it cannot serve.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("hubbub-test-").FullName;

    [Fact]
    [Trait("Abuse", "T-34")]
    public async Task It_ends_with_1_and_says_what_is_missing() =>
        (await Refusal("--environment=Production"))
            .Should()
            .Contain("JWT_SECRET is missing").And.Contain("CLIENT_URL is missing");

    [Fact]
    public async Task It_ends_with_1_and_names_the_setting_that_was_meant() =>
        (await Refusal("--environment=Development", "--RateLimits:Mesages:Permits=20"))
        .Should().Contain("RateLimits__Mesages__Permits is not a setting; did you mean RateLimits__Messages__Permits?");

    [Fact]
    public async Task A_port_that_is_taken_is_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var refusal = await Refusal("--environment=Development", $"--PORT={port}");

        refusal.Trim().Should().NotContain("\n").And.Contain($":{port}").And.Contain("set PORT");
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_is_one_line()
    {
        var file = Path.Combine(_directory, "file");
        await File.WriteAllTextAsync(file, string.Empty);

        var refusal = await Refusal("--environment=Development", $"--Data:Directory={file}/data");

        refusal.Trim().Should().NotContain("\n").And.Contain("data directory").And.Contain("Data__Directory");
    }

    [Theory]
    [InlineData("SqlServer", "what is this")]
    [InlineData("SqlServer", "Server=localhost;Pasword=hidden from all")]
    [InlineData("PostgreSql", "what is this")]
    [InlineData("PostgreSql", "Host=localhost;Pasword=hidden from all")]
    [InlineData("PostgreSql", "Host=localhost;Port=hidden")]
    public async Task A_connection_string_that_cannot_be_read_is_one_line_that_does_not_repeat_it(
        string provider, string connectionString)
    {
        var refusal = await Refusal(
            "--environment=Development", $"--Database:Provider={provider}",
            $"--ConnectionStrings:Default={connectionString}");

        refusal.Trim()
            .Should()
            .NotContain("\n").And
            .Contain("ConnectionStrings__Default").And.NotContain("hidden").And.NotContain("what is");
    }

    [Fact]
    public async Task A_server_that_is_stopped_before_it_is_up_ends_as_one_that_was()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals.");
        using var running = RunningProgram.Begin(
            _directory,
            "dotnet",
            [
                "exec", PublishedServer.Program, "--environment=Development",
                "--urls=http://127.0.0.1:0",
                "--Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Transaction=Debug",
            ]);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        try
        {
            var errors = running.StandardError.ReadToEndAsync(limit.Token);
            // The first savepoint is the warm-up's, in the middle of sending a message.
            while (await running.StandardOutput.ReadLineAsync(limit.Token) is { } line
                && !line.Contains("savepoint", StringComparison.Ordinal))
            {
                line.Should().NotContain("serves on");
            }

            using var term = Process.Start("kill", ["-TERM", $"{running.Id}"]);
            await running.StandardOutput.ReadToEndAsync(limit.Token);
            await running.WaitForExitAsync(limit.Token);

            (running.ExitCode, await errors).Should().Be((0, string.Empty));
        }
        finally
        {
            running.Kill();
        }
    }

    [Fact]
    public async Task It_says_how_it_is_used_and_starts_nothing()
    {
        var (exitCode, output, _) = await Run("--help");

        exitCode.Should().Be(0);
        output.Should()
            .Contain("--demo").And
            .Contain("admin grant NAME").And.Contain("backup FILE").And.Contain("doctor").And.Contain("--version");
        Directory.EnumerateFileSystemEntries(_directory).Should().BeEmpty();
    }

    [Fact]
    public async Task There_is_one_version()
    {
        var version = typeof(Server).Assembly.GetName().Version!.ToString(3);
        await using var server = await TestServer.Start();

        var (exitCode, output, _) = await Run("--version");
        var health = await server.Http.GetFromJsonAsync<JsonElement>("/health");
        var description = await server.Http.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        (exitCode, output.Trim()).Should().Be((0, $"Hubbub {version}"));
        health.GetRawText().Should().Be($$"""{"status":"Healthy","version":"{{version}}"}""");
        description.GetProperty("info").GetProperty("version").GetString().Should().Be(version);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    /// <summary>The error output of a run that exits at once.</summary>
    private async Task<string> Refusal(params string[] arguments)
    {
        var (exitCode, output, errors) = await Run(arguments);

        exitCode.Should().Be(1);
        (output + errors).Should().NotContain("   at ", "a stack trace helps no operator");
        return errors;
    }

    private async Task<(int ExitCode, string Output, string Errors)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "dotnet", [PublishedServer.Program, .. arguments])
        {
            WorkingDirectory = _directory,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var setting in new[] { "JWT_SECRET", "CLIENT_URL", "ASPNETCORE_URLS", "PORT" })
        {
            start.Environment.Remove(setting);
        }

        using var running = Process.Start(start)!;
        try
        {
            var errors = running.StandardError.ReadToEndAsync();
            var output = running.StandardOutput.ReadToEndAsync();
            await running.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
            return (running.ExitCode, await output, await errors);
        }
        finally
        {
            // It serves instead of exiting.
            running.Kill();
        }
    }
}
