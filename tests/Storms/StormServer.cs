using System.Net;
using System.Net.Sockets;
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

/// <summary>A server process and people with accounts on it. They sign up before it starts: their passwords cost nothing.</summary>
internal sealed class Arena : IAsyncDisposable
{
    private Arena(string directory, ServerProcess server, IReadOnlyList<Inhabitant> people) =>
        (Directory, Server, People) = (directory, server, people);

    /// <summary>The long forms run when the environment asks for them.</summary>
    public static bool IsLong => Environment.GetEnvironmentVariable("HUBBUB_STORMS") == "long";

    public string Directory { get; }

    public string Database => Path.Combine(Directory, "hubbub.db");

    public ServerProcess Server { get; }

    public IReadOnlyList<Inhabitant> People { get; }

    public static Task<Arena> Start(int people, params string[] settings) => Start(people, _ => [], _ => { }, settings);

    public static async Task<Arena> Start(
        int people, Func<string, string[]> wrapper, Action<ServerProcess> prepare, params string[] settings)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("hubbub-storm-").FullName;
        var inhabitants = await SignUp(directory, people);
        var server = new ServerProcess(directory, FreePort(), settings) { Wrapper = wrapper(directory) };
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

        return new(directory, server, inhabitants);
    }

    /// <summary>Nothing that a client or a storm does is worth an error in the log.</summary>
    public void MustHaveLoggedNoError() => Server.Errors.Should().BeEmpty();

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static async Task<IReadOnlyList<Inhabitant>> SignUp(string directory, int people)
    {
        await using var app = await Web.Server.Create(
            ["--environment=Development", "--urls=http://127.0.0.1:0", $"--Data:Directory={directory}", "--RateLimits:Enabled=false", "--Tokens:AccessSeconds=7200"],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1);
            });
        var inhabitants = new List<Inhabitant>();
        for (var i = 0; i < people; i++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var signedUp = (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new Register(
                $"person{i}", $"person{i}@example.test", TestApp.Password, new Device("Test", "127.0.0.1")))).Value;
            inhabitants.Add(new(signedUp.User.Id, signedUp.AccessToken));
        }

        return inhabitants;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>Someone with an account and an access token.</summary>
internal sealed record Inhabitant(UserId Id, string Token);
