using Hubbub.Application.Accounts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Web.Description;
using MediatR;

namespace Hubbub.Web.Demo;

/// <summary>What the command line can ask for beside serving.</summary>
internal static class CommandLine
{
    private const string Help = """
        Hubbub, a real-time social backend. Without arguments it serves, on http://localhost:3000 in Development.

          --demo                 makes six people with follows, conversations and posts, once (not in Production)
          --grant-admin NAME     makes someone an administrator, and ends; stop the server first
          --Section:Name=value   a setting, such as --PORT=3001 or --RateLimits:Messages:Permits=20
          --version              says the version
          --help                 says this

        Settings also come from the environment and a .env file (RateLimits__Messages__Permits=20). All of them are in README.md.
        """;

    /// <summary>What a question of the command line is answered without a server; null when it asks for one.</summary>
    public static string? AnswerTo(string[] args) =>
        args.Contains("--help") || args.Contains("-h") ? Help
        : args.Contains("--version") ? $"Hubbub {Server.Version}"
        : null;

    /// <summary>Who is to become an administrator: <c>--grant-admin NAME</c>; null when that is not asked for.</summary>
    public static string? AdminToGrant(string[] args)
    {
        var option = Array.IndexOf(args, "--grant-admin");
        return option < 0 ? null : args.ElementAtOrDefault(option + 1) ?? string.Empty;
    }

    /// <summary>Returns the exit code.</summary>
    public static async Task<int> GrantAdmin(WebApplication app, string username)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new GrantAdmin(username));
        Console.WriteLine(result.Failure?.Message ?? $"{username} is an administrator now.");
        return result.Failure is null ? 0 : 1;
    }

    public static void SayWhereToLook(WebApplication app)
    {
        var address = new Uri(app.Urls.First().Replace("*", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal));
        var url = address.GetLeftPart(UriPartial.Authority);
        var api = OpenApi.IsServed(app) ? $"{url}/openapi/v1.json  (to try out: {url}/scalar)" : "set OpenApi__Enabled=true to describe it";
        Console.WriteLine($"""

            Hubbub {Server.Version} serves on {url}
              hub        {url}{Realtime.SocialHub.Path}
              health     {url}/health/ready
              API        {api}
              data       {app.Services.GetRequiredService<DataDirectory>().Root}
              next       the first conversation in README.md, or start with --demo to see life at once

            """);
    }
}
