using Hubbub.Application.Accounts;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Web.Common;
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
        var address = new Uri(app.Urls.First().Replace("*", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal));
        var url = address.GetLeftPart(UriPartial.Authority);
        var api = OpenApi.IsServed(app) ? $"{url}/openapi/v1.json  (to try out: {url}/scalar)" : "set OpenApi__Enabled=true to describe it";
        Console.WriteLine($"""

            Hubbub serves on {url}
              hub        {url}{Realtime.SocialHub.Path}
              health     {url}/health/ready
              API        {api}
              data       {app.Services.GetRequiredService<DataDirectory>().Root}
              next       the first conversation in README.md, or start with --demo to see life at once

            """);
    }
}
