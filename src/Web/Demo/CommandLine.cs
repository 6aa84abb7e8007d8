using Hubbub.Application.Accounts;
using Hubbub.Infrastructure.Persistence;
using MediatR;

namespace Hubbub.Web.Demo;

/// <summary>What the command line can ask for beside serving.</summary>
internal static class CommandLine
{
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
        var url = app.Urls.First().Replace("*", "localhost", StringComparison.Ordinal);
        Console.WriteLine($"""

            Hubbub serves on {url}
              hub        {url}{Realtime.SocialHub.Path}
              health     {url}/health/ready
              API        {url}/openapi/v1.json  (to try out: {url}/scalar, in Development)
              data       {app.Services.GetRequiredService<DataDirectory>().Root}
              next       the first conversation in README.md, or start with --demo to see life at once

            """);
    }
}
