using Hubbub.Client.Storage;

namespace Hubbub.Web.Tests.Clients;

/// <summary>What the .NET client keeps.</summary>
public sealed class StoreTests : IDisposable
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), $"hubbub-test-{Guid.NewGuid():N}");

    [Fact]
    public async Task A_file_has_the_old_or_the_new_value_and_is_for_its_owner_only()
    {
        using var store = new FileStore(_directory);
        await store.Save("session", "one"u8.ToArray());
        await File.WriteAllTextAsync(Path.Combine(_directory, "session.new"), "half of tw");

        (await store.Load("session")).Should().Equal("one"u8.ToArray());
        await store.Save("session", "two"u8.ToArray());
        (await store.Load("session")).Should().Equal("two"u8.ToArray());
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(_directory, "session"))
                .Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        await store.Save("session", null);
        (await store.Load("session")).Should().BeNull();
    }

    [Fact]
    public void Two_stores_cannot_have_one_directory_at_a_time()
    {
        var first = new FileStore(_directory);

        FluentActions.Invoking(() => new FileStore(_directory)).Should().Throw<IOException>();
        first.Dispose();

        FluentActions.Invoking(() => new FileStore(_directory).Dispose()).Should().NotThrow();
    }

    [Fact]
    public async Task A_name_cannot_lead_out_of_the_directory()
    {
        using var store = new FileStore(_directory);

        await FluentActions.Awaiting(() => store.Save("../outside", [])).Should().ThrowAsync<ArgumentException>();
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
