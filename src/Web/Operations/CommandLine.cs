using Hubbub.Web.Description;

namespace Hubbub.Web.Operations;

/// <summary>The command line: what it can do besides serving.</summary>
internal static class CommandLine
{
    private const string Help = """
        Hubbub, a real-time social backend. Without a command it serves, on http://localhost:3000 in Development.

          admin grant NAME       makes a user an administrator
          admin revoke NAME      takes the administrator role away
          backup FILE            copies the SQLite database into a new file
          doctor                 checks the data for broken invariants; exits with 1 if there are any
                                 All of these work while the server runs, with the same settings and as the same user.

          migrate                applies the pending migrations; a server that starts does, unless Database__MigrateAtStart=false
          migrate --check        lists them; exits with 2 if there are any
          migrate --script       prints them all as a script that leaves out what was applied (SQL Server, PostgreSQL)
          migrate-data --to-provider PostgreSql --to "Host=…;Database=…"
                                 copies SQLite's data into an empty database of PostgreSQL or SQL Server, and compares both
          health                 asks the server on this machine whether it is ready; exits with 1 if not

          --demo                 creates people with follows, groups and posts, once (in Development only)
          --demo=live            the same, and some of them act while the server runs
          --Section:Name=value   a setting, such as --PORT=3001 or --RateLimits:Messages:Permits=20; commands come first
          --version              prints the version
          --help                 prints this help

        Settings also come from the environment and a .env file (RateLimits__Messages__Permits=20). All of them are in docs/configuration.md.
        """;

    /// <summary>The output of <c>--help</c> and <c>--version</c>; null for anything else.</summary>
    public static string? AnswerTo(string[] args) =>
        args.Contains("--help") || args.Contains("-h") ? Help
        : args.Contains("--version") ? $"Hubbub {Server.Version}"
        : null;

    private static readonly string[] Options = ["--check", "--script", "--to-provider", "--to"];

    /// <summary>
    /// The words before the settings, which are the command and its options; none to serve. The first setting may also
    /// be written without dashes (<c>PORT=3001</c>).
    /// </summary>
    public static string[] CommandIn(string[] args) =>
        args is [{ Length: > 0 } first, ..] && first[0] != '/' && !first.Contains('=', StringComparison.Ordinal)
            ? [.. args.TakeWhile(a => !a.StartsWith('-') || Options.Contains(a))]
            : [];

    public static void SayWhereToLook(WebApplication app)
    {
        var address = new Uri(app.Urls
            .First()
            .Replace("*", "localhost", StringComparison.Ordinal)
            .Replace("[::]", "localhost", StringComparison.Ordinal));
        var url = address.GetLeftPart(UriPartial.Authority);
        var api = OpenApi.IsServed(app)
            ? $"{url}/openapi/v1.json  (to try out: {url}/scalar)"
            : "set OpenApi__Enabled=true to describe it";
        Console.WriteLine($"""

            Hubbub {Server.Version} serves on {url}
              hub        {url}{Realtime.Hubs.SocialHub.Path}
              health     {url}/health/ready
              API        {api}
              data       {app.Services.GetRequiredService<Infrastructure.Persistence.DataDirectory>().Root}
              next       the first conversation in README.md, or start with --demo for sample content

            """);
    }
}
