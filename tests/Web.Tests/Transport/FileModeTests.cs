using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Tests.Transport;

/// <summary>Only the server's user can read its data, whoever created the directory.</summary>
[Trait("Abuse", "T-34")]
public sealed class FileModeTests : IDisposable
{
    private const UnixFileMode OwnDirectory = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly string _directory = Directory.CreateTempSubdirectory("hubbub-modes-").FullName;

    [Fact]
    public async Task Everything_in_the_data_directory_is_for_its_owner_alone_what_was_there_before_included()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        var inner = Directory.CreateDirectory(Path.Combine(_directory, "mail", "old"));
        await File.WriteAllTextAsync(Path.Combine(_directory, "old.txt"), "secret");
        await File.WriteAllTextAsync(Path.Combine(inner.FullName, "old.eml"), "secret");
        foreach (var entry in Entries())
        {
            OpenPermissions(entry);
        }

        OpenPermissions(new DirectoryInfo(_directory));
        await using (var server = await TestServer.Start($"--Data:Directory={_directory}", "--demo"))
        {
            await server.Register("alice");
            var files = Entries().OfType<FileInfo>().Select(f => f.Name).ToList();
            files.Should().Contain(["hubbub.db", "hubbub.db-wal", "hubbub.db-shm", "jwt.key", "old.txt", "old.eml"]);
            await WireExtensions.Until(() => Entries().Count(e => e.Extension == ".eml") > 1, "the mail was written");

            MustBeOwn();
        }

        // Again, on the data left by the first run.
        await using (await TestServer.Start($"--Data:Directory={_directory}"))
        {
            MustBeOwn();
        }
    }

    [Fact]
    public async Task What_the_owner_may_do_stays_and_a_second_server_changes_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        var script = new FileInfo(Path.Combine(_directory, "backup.sh"));
        await File.WriteAllTextAsync(script.FullName, "#!/bin/sh");
        Set(script, OwnFile | UnixFileMode.UserExecute | Others);
        var options = Options.Create(new DataOptions { Directory = _directory });
        using (new DataDirectory(options))
        {
            Mode(script).Should().Be(OwnFile | UnixFileMode.UserExecute);
            Set(script, OwnFile | Others);

            var second = () => new DataDirectory(options);

            second.Should().Throw<InvalidOperationException>().WithMessage("Another server uses the data directory*");
            Mode(script).Should().Be(OwnFile | Others, "it is not the second one's");
        }
    }

    [Fact]
    public void A_directory_that_is_not_this_users_is_refused_with_what_to_do()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It takes a directory that nobody can write to.");

        var open = () => new DataDirectory(Options.Create(new DataOptions { Directory = "/proc/sys/fs" }));

        open.Should().Throw<InvalidOperationException>()
            .WithMessage("This user cannot write to the data directory /proc/sys/fs*chown*Data__Directory*");
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private IEnumerable<FileSystemInfo> Entries() =>
        new DirectoryInfo(_directory).EnumerateFileSystemInfos("*", SearchOption.AllDirectories);

    private void MustBeOwn()
    {
        if (!OperatingSystem.IsWindows())
        {
            new DirectoryInfo(_directory).UnixFileMode.Should().Be(OwnDirectory);
            foreach (var entry in Entries())
            {
                entry.UnixFileMode.Should().Be(entry is DirectoryInfo ? OwnDirectory : OwnFile, entry.FullName);
            }
        }
    }

    private static void Set(FileInfo file, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            file.UnixFileMode = mode;
        }
    }

    private static UnixFileMode Mode(FileInfo file)
    {
        file.Refresh();
        return file.UnixFileMode;
    }

    private static void OpenPermissions(FileSystemInfo entry)
    {
        if (!OperatingSystem.IsWindows())
        {
            entry.UnixFileMode = (entry is DirectoryInfo
                ? OwnDirectory | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute
                : OwnFile)
                | Others;
        }
    }
}
