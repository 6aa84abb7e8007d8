using Hubbub.Application.Accounts;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Domain.Common;
using Hubbub.Testing;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit.Sdk;
using Xunit.v3;

// Each of these tests needs the machine to itself.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Hubbub.Storms;

/// <summary>
/// A server process and people with accounts on it. They sign up before it starts, with cheap password hashes.
/// </summary>
internal sealed class StormServer : IAsyncDisposable
{
    private StormServer(string directory, ServerProcess server, IReadOnlyList<StormUser> people) =>
        (Directory, Server, People) = (directory, server, people);

    /// <summary>Whether the environment asks for the long form of the tests.</summary>
    public static bool IsLong => Environment.GetEnvironmentVariable("HUBBUB_STORMS") == "long";

    public string Directory { get; }

    public string Database => Path.Combine(Directory, "hubbub.db");

    public ServerProcess Server { get; }

    public IReadOnlyList<StormUser> People { get; }

    public static Task<StormServer> Start(int people, params string[] settings) =>
        Start(people, _ => [], _ => { }, settings);

    public static async Task<StormServer> Start(
        int people, Func<string, string[]> wrapper, Action<ServerProcess> prepare, params string[] settings)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("hubbub-storm-").FullName;
        var signedUp = await SignUp(directory, people);
        var server = new ServerProcess(directory, LoopbackPort.Free(), settings) { Wrapper = wrapper(directory) };
        prepare(server);
        try
        {
            await server.Start();
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        return new(directory, server, signedUp);
    }

    /// <summary>Nothing that clients or storms do may be logged as an error.</summary>
    public void MustHaveLoggedNoError() => Server.Errors.Should().BeEmpty();

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static async Task<IReadOnlyList<StormUser>> SignUp(string directory, int people)
    {
        await using var app = await Web.Server.Create(
            [
                "--environment=Development",
                "--urls=http://127.0.0.1:0",
                $"--Data:Directory={directory}",
                "--RateLimits:Enabled=false",
                "--Messaging:Requests=false",
                "--Tokens:AccessSeconds=7200",
            ],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1);
            });
        var signedUp = new List<StormUser>();
        for (var i = 0; i < people; i++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var answer = (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new Register(
                $"person{i}", $"person{i}@example.test", TestApp.Password, new Device("Test", "127.0.0.1")))).Value;
            signedUp.Add(new(answer.User.Id, answer.AccessToken));
        }

        return signedUp;
    }

}

/// <summary>A person with an account and an access token.</summary>
internal sealed record StormUser(UserId Id, string Token);
