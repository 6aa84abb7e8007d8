using Hubbub.Application.Accounts;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Operations;
using Hubbub.Infrastructure.Persistence;
using MediatR;

namespace Hubbub.Web.Operations;

/// <summary>Operator commands. Each runs in a process of its own, also while a server is running.</summary>
internal static class OperatorCommands
{
    // Migrations are pending: told apart from a failure.
    private const int Pending = 2;

    // Those of migrations need no database that is up to date, and have their own checks.
    private static readonly string[] NeedNoDatabase = ["migrate", "migrate-data"];

    private delegate Task<int> Command(IServiceProvider services, CancellationToken ct);

    /// <summary>Returns the exit code: 0 on success. A failure is reported in one line.</summary>
    public static async Task<int> Run(string[] words, string[] args)
    {
        if (Find(words) is not { } command)
        {
            // The values of options may be secrets.
            var said = string.Join(' ', words.TakeWhile(w => !w.StartsWith('-')));
            return await Refuse($"There is no command \"{said}\" with these options; --help lists them.");
        }

        try
        {
            await using var app = Server.CreateForOperator(args[words.Length..]);
            await using var scope = app.Services.CreateAsyncScope();
            return !NeedNoDatabase.Contains(words[0])
                && await app.Services.GetRequiredService<OperatorDatabase>().Join(CancellationToken.None) is { } refusal
                ? await Refuse(refusal)
                : await command(scope.ServiceProvider, CancellationToken.None);
        }
        catch (Exception e) when (e is InvalidOperationException || StorageFaults.Of(e) is not null)
        {
            return await Refuse(e.Message);
        }
    }

    private static Command? Find(string[] words) => words switch
    {
        ["admin", "grant", var name] => (services, ct) =>
            Send(services, new GrantAdmin(name), $"{name} is now an administrator.", ct),
        ["admin", "revoke", var name] => (services, ct) =>
            Send(services, new RevokeAdmin(name), $"{name} is not an administrator.", ct),
        ["backup", var file] => (services, ct) => BackUp(services, file, ct),
        ["doctor"] => Examine,
        ["migrate"] => Migrate,
        ["migrate", "--check"] => CheckMigrations,
        ["migrate", "--script"] => ScriptMigrations,
        ["migrate-data", "--to-provider", var provider, "--to", var connection] => (services, ct) =>
            MigrateData(services, provider, connection, ct),
        ["migrate-data", "--to", var connection, "--to-provider", var provider] => (services, ct) =>
            MigrateData(services, provider, connection, ct),
        _ => null,
    };

    private static async Task<int> Send(
        IServiceProvider services, IRequest<Result> command, string done, CancellationToken ct)
    {
        if ((await services.GetRequiredService<IMediator>().Send(command, ct)).Failure is { } failure)
        {
            return await Refuse(failure.Message);
        }

        Console.WriteLine(done);
        return 0;
    }

    private static async Task<int> BackUp(IServiceProvider services, string file, CancellationToken ct)
    {
        if (await services.GetRequiredService<Backup>().Write(file, ct) is { } refusal)
        {
            return await Refuse(refusal);
        }

        var written = new FileInfo(file);
        Console.WriteLine(
            $"{written.FullName} contains the database, {written.Length} bytes. "
            + "Now copy the other files of the data directory.");
        return 0;
    }

    private static async Task<int> Examine(IServiceProvider services, CancellationToken ct)
    {
        var findings = await services.GetRequiredService<Doctor>().Examine(ct);
        var broken = findings.Count(f => f.Count > 0);
        foreach (var finding in findings)
        {
            Console.WriteLine(finding);
        }

        Console.WriteLine($"{findings.Count} invariants, {broken} broken: {DatabaseName.Of(services)}");
        return broken == 0 ? 0 : 1;
    }

    private static async Task<int> Migrate(IServiceProvider services, CancellationToken ct)
    {
        foreach (var migration in await services.GetRequiredService<SchemaMigration>().Apply(ct))
        {
            Console.WriteLine($"was pending {migration}");
        }

        Console.WriteLine($"The database is up to date: {DatabaseName.Of(services)}");
        return 0;
    }

    private static async Task<int> CheckMigrations(IServiceProvider services, CancellationToken ct)
    {
        var pending = await services.GetRequiredService<SchemaMigration>().Pending(ct);
        foreach (var migration in pending)
        {
            Console.WriteLine($"pending {migration}");
        }

        Console.WriteLine($"{pending.Count} migrations are pending: {DatabaseName.Of(services)}");
        return pending.Count == 0 ? 0 : Pending;
    }

    private static Task<int> ScriptMigrations(IServiceProvider services, CancellationToken ct)
    {
        Console.Write(services.GetRequiredService<SchemaMigration>().Script());
        return Task.FromResult(0);
    }

    private static async Task<int> MigrateData(
        IServiceProvider services, string provider, string connection, CancellationToken ct)
    {
        if (!Enum.TryParse<DatabaseProvider>(provider, ignoreCase: true, out var to) || !Enum.IsDefined(to))
        {
            return await Refuse("--to-provider must be PostgreSql or SqlServer.");
        }

        var rows = await services.GetRequiredService<DataMigration>().Run(to, connection, Console.WriteLine, ct);
        Console.WriteLine(
            $"{rows} rows are in {to}, the same as in {DatabaseName.Of(services)}, which is unchanged. Files and keys "
            + "stay where they are: start the server with the same Data__Directory and the new database.");
        return 0;
    }

    private static async Task<int> Refuse(string why)
    {
        await Console.Error.WriteLineAsync(why.ReplaceLineEndings(" "));
        return 1;
    }
}
