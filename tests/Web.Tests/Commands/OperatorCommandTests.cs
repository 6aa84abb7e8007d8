using System.Net.Http.Json;
using Hubbub.Testing;
using Microsoft.Data.Sqlite;

namespace Hubbub.Web.Tests.Commands;

/// <summary>
/// Operator commands run next to a running server, each in a separate process. SQLite only, because they copy the file.
/// </summary>
public sealed class OperatorCommandTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("hubbub-test-").FullName;

    [Fact]
    public async Task Someone_becomes_an_administrator_and_is_none_again_while_the_server_runs()
    {
        await using var server = await TestServer.Start();
        var alice = await server.Register("alice");
        await using var device = await alice.Connect();

        (await Announce(alice)).Should().Be((403, "notifications.not_an_admin"));
        (await Ask(server, "admin", "grant", "Alice")).Should().Be((0, "Alice is now an administrator."));
        (await Announce(alice)).Status.Should().BeLessThan(300);
        await device.Next("account_updated", e => e.GetProperty("account").Flag("isAdmin"));
        (await Ask(server, "admin", "revoke", "alice")).Should().Be((0, "alice is not an administrator."));
        (await Announce(alice)).Should().Be((403, "notifications.not_an_admin"));
        await device.Next("account_updated", e => !e.GetProperty("account").Flag("isAdmin"));

        (await Ask(server, "admin", "grant", "nora")).ExitCode.Should().Be(1);
        (await Ask(server, "doctor")).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task A_backup_of_a_server_that_writes_is_whole_and_so_is_what_the_doctor_sees()
    {
        await using var server = await TestServer.Start("--RateLimits:Enabled=false");
        var (alice, bob) = (await server.Register("alice"), await server.Register("bob"));
        var (acked, isOver) = (0, new TaskCompletionSource());
        var writers = new[] { (alice, bob), (bob, alice) }.Select(pair => Write(pair.Item1, pair.Item2)).ToArray();
        var file = Path.Combine(_directory, "backup.db");

        var ackedBefore = Volatile.Read(ref acked);
        var doctor = await Ask(server, "doctor");
        var backup = await Ask(server, "backup", file);
        var ackedMeanwhile = Volatile.Read(ref acked);
        isOver.SetResult();
        await Task.WhenAll(writers);

        doctor.ExitCode.Should().Be(0, doctor.Output);
        backup.ExitCode.Should().Be(0, backup.Output);
        ackedMeanwhile.Should().BeGreaterThan(ackedBefore, "the server wrote meanwhile");
        (await Scalar(file, "SELECT integrity_check FROM pragma_integrity_check")).Should().Be("ok");
        (await Scalar(file, "SELECT count(*) FROM Messages"))
            .Should()
            .BeOfType<long>().Which.Should().BeGreaterThanOrEqualTo(ackedBefore);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        // Restore: the copy becomes the database, alone in a directory.
        var restored = Directory.CreateDirectory(Path.Combine(_directory, "restored")).FullName;
        File.Move(file, Path.Combine(restored, "hubbub.db"));
        Directory.GetFileSystemEntries(_directory).Should().ContainSingle("nothing half-done is left behind");
        var examined = await HubbubProcess.Run(_directory, "doctor", $"--Data:Directory={restored}");
        examined.ExitCode.Should().Be(0, examined.Output);

        async Task Write(TestPerson from, TestPerson to)
        {
            while (!isOver.Task.IsCompleted)
            {
                await from.Post("/api/v1/messages", new { receiverId = to.Wire(), message = "Hello" });
                Interlocked.Increment(ref acked);
            }
        }
    }

    [Fact]
    public async Task A_backup_overwrites_nothing()
    {
        await using var server = await TestServer.Start();
        var file = Path.Combine(_directory, "backup.db");
        await File.WriteAllTextAsync(file, "precious");

        var (exitCode, output) = await Ask(server, "backup", file);

        exitCode.Should().Be(1);
        output.Should().Contain("is not overwritten");
        (await File.ReadAllTextAsync(file)).Should().Be("precious");
        Directory.GetFiles(_directory).Should().ContainSingle();
        (await Ask(server, "backup", Path.Combine(_directory, "no", "such", "directory.db"))).ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task The_doctor_names_what_is_broken_and_ends_with_1()
    {
        await using var server = await TestServer.Start();
        var (alice, bob) = (await server.Register("alice"), await server.Register("bob"));
        await using var device = await alice.Connect();
        await bob.Put($"/api/v1/users/{alice.Wire()}/follow");
        await device.Next("relationship_changed");
        await Execute(server.Database.File, "UPDATE UserEventHeads SET Head = Head + 1");

        var (exitCode, output) = await Ask(server, "doctor");

        exitCode.Should().Be(1);
        output.Should().MatchRegex(
            $@"BROKEN  event-heads: \d people whose head is not the seq of their newest event: .*{alice.Wire()}")
            .And.Contain("ok      event-gaps\n").And.Contain("1 broken");
    }

    [Theory]
    [InlineData("doctor")]
    [InlineData("backup", "copy.db")]
    [InlineData("admin", "grant", "alice")]
    public async Task Without_a_database_a_command_is_one_line_and_makes_none(params string[] command)
    {
        var (exitCode, output) = await HubbubProcess.Run(_directory, command);

        exitCode.Should().Be(1);
        output.Should().NotContain("\n").And.StartWith("There is no database");
        Directory.GetFileSystemEntries(_directory).Should().BeEmpty();
    }

    [Theory]
    [InlineData(
        "DELETE FROM __Migrations WHERE MigrationId = (SELECT max(MigrationId) FROM __Migrations)", "older version")]
    [InlineData(
        "INSERT INTO __Migrations SELECT '99990101000000_Later', max(ProductVersion) FROM __Migrations",
        "newer version")]
    public async Task A_database_of_another_version_is_left_alone(string sql, string reason)
    {
        await using (var server = await TestServer.Start())
        {
            await HubbubProcess.Run(_directory, "backup", "hubbub.db", $"--Data:Directory={server.Database.Directory}");
        }

        await Execute(Path.Combine(_directory, "hubbub.db"), sql);

        foreach (var command in new[] { new[] { "doctor" }, ["backup", "copy.db"], ["admin", "grant", "alice"] })
        {
            var (exitCode, output) = await HubbubProcess.Run(
                _directory, [.. command, $"--Data:Directory={_directory}"]);
            exitCode.Should().Be(1);
            output.Should().NotContain("\n").And.Contain(reason);
        }
    }

    [Theory]
    [InlineData("docter")]
    [InlineData("admin")]
    [InlineData("admin", "grant")]
    [InlineData("backup", "one.db", "two.db")]
    public async Task What_is_no_command_serves_nothing(params string[] command)
    {
        var (exitCode, output) = await HubbubProcess.Run(_directory, [.. command, "--environment=Development"]);

        exitCode.Should().Be(1);
        output.Should().NotContain("\n").And.Contain(string.Join(' ', command)).And.Contain("--help");
    }

    [Fact]
    public async Task A_misspelt_setting_sends_no_command_elsewhere()
    {
        var (exitCode, output) = await HubbubProcess.Run(_directory, "doctor", "--Data:Directry=elsewhere");

        exitCode.Should().Be(1);
        output.Should().NotContain("\n").And.Contain("did you mean Data__Directory");
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private Task<(int ExitCode, string Output)> Ask(TestServer server, params string[] command) =>
        HubbubProcess.Run(_directory, [.. command, $"--Data:Directory={server.Database.Directory}"]);

    private static async Task<(int Status, string? Code)> Announce(TestPerson person)
    {
        using var answer = await person.Http.PostAsJsonAsync("/api/v1/announcements", new { message = "Hear, hear" });
        return await answer.Refusal();
    }

    private static async Task<object?> Scalar(string file, string sql)
    {
        await using var database = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    private static async Task Execute(string file, string sql)
    {
        await using var database = new SqliteConnection($"Data Source={file};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
