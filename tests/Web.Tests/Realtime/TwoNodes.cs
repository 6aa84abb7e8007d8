using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Web.Tests.Realtime;

/// <summary>Two nodes on PostgreSQL and Redis; Alice is at one and Bob at the other.</summary>
[CollectionDefinition(Collection)]
public sealed class TwoNodes : IAsyncLifetime, ICollectionFixture<TwoNodes>
{
    public const string Collection = "Two nodes";

    public const string Secret = "--JWT_SECRET=two-nodes-two-nodes-two-nodes-two-nodes";

    /// <summary>Null where it is not installed.</summary>
    public RedisServer Redis { get; private set; } = null!;

    public TestServer One { get; private set; } = null!;

    public TestServer Two { get; private set; } = null!;

    public TestPerson Alice { get; private set; } = null!;

    public TestPerson Bob { get; private set; } = null!;

    private static bool IsPossible => PostgreSqlServer.IsInstalled && RedisServer.IsInstalled;

    public static void SkipUnlessInstalled() =>
        Assert.SkipUnless(IsPossible, "PostgreSQL and Redis are not both installed.");

    public async ValueTask InitializeAsync()
    {
        if (!IsPossible)
        {
            return;
        }

        Redis = await RedisServer.StartNew();
        string[] settings =
        [
            Secret, "--RateLimits:Enabled=false", "--Realtime:HeadSeconds=3600",
            $"--ConnectionStrings:Redis={Redis.ConnectionString}",
        ];
        One = await TestServer.Start(DatabaseProvider.PostgreSql, configure: null, settings);
        Two = await One.StartAnother(settings);
        Alice = await One.Register("alice");
        Bob = (await One.Register("bob")).At(Two);
        await Alice.Put($"/api/v1/users/{Bob.Wire()}/follow");
        await Bob.Put($"/api/v1/users/{Alice.Wire()}/follow");
    }

    /// <summary>Waits until each node hears the other.</summary>
    public Task MustBeTogether() => Task.WhenAll(Reaches(Alice, Bob), Reaches(Bob, Alice));

    public async ValueTask DisposeAsync()
    {
        if (IsPossible)
        {
            await Two.DisposeAsync();
            await One.DisposeAsync();
            await Redis.DisposeAsync();
        }
    }

    private static async Task Reaches(TestPerson from, TestPerson to)
    {
        await using var client = await to.Connect();
        await WireExtensions.Until(
            async () =>
            {
                await from.Post("/api/v1/messages", new { receiverId = to.Wire(), message = "Are you there?" });
                await Task.WhenAny(client.Next("receive_message"), Task.Delay(100));
                return client.Count("receive_message") > 0;
            },
            "what one node pushes arrives at the other");
    }
}
