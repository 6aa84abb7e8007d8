using Hubbub.Application.Accounts;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Operations;
using Hubbub.Infrastructure.Persistence;
using MediatR;

namespace Hubbub.Web.Operations;

/// <summary>Operator commands. Each runs in a process of its own, also while a server is running.</summary>
internal static class OperatorCommands
{
    private delegate Task<int> Command(IServiceProvider services, CancellationToken ct);

    /// <summary>Returns the exit code: 0 on success. A failure is reported in one line.</summary>
    public static async Task<int> Run(string[] words, string[] args)
    {
        if (Find(words) is not { } command)
        {
            return await Refuse($"There is no command \"{string.Join(' ', words)}\"; --help lists them.");
        }

        try
        {
            await using var app = Server.CreateForOperator(args[words.Length..]);
            await using var scope = app.Services.CreateAsyncScope();
            return await app.Services.GetRequiredService<OperatorDatabase>().Join(CancellationToken.None) is { } refusal
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

    private static async Task<int> Refuse(string why)
    {
        await Console.Error.WriteLineAsync(why.ReplaceLineEndings(" "));
        return 1;
    }
}
