using Hubbub.Application.Common;
using Hubbub.Application.Common.Effects;
using Hubbub.Domain.Common;

namespace Hubbub.Architecture.Tests.Effects;

/// <summary>docs/effects.md, generated from the code.</summary>
internal static class EffectDocument
{
    private const string Preface = """
        # What each event causes

        For each event of the domain the handlers that it reaches, in the order in which they run. Handlers of *batches* get all
        events of one type that follow each other together, and run before those that get them one by one.

        - **in the commit**: in the transaction of the act that raised the event. Who has the answer finds it in the log.
        - **deferred**: in a commit of its own, by the relay, after the answer; with the reason why it has no small bound.

        What changes in memory only (feeds and posts that are open, typing, presence) changes after the commit. The order is
        that of `EffectOrder`, in `src/Application/Common/Effects`; a test keeps this page as the code is
        (`HUBBUB_APPROVE=1 dotnet run --project tests/Architecture.Tests` writes it).
        """;

    public static IEnumerable<string> Lines(IReadOnlyList<Type> handlers) =>
    [
        .. Preface.ReplaceLineEndings("\n").Split('\n'),
        .. from module in Events().GroupBy(ModuleOf)
           from line in (string[])
           [
               string.Empty, $"## {module.Key}", string.Empty, "| Event | | Handler | When |", "|---|---|---|---|",
               .. module.SelectMany(e => Rows(e, handlers)),
           ]
           select line,
    ];

    private static IEnumerable<string> Rows(Type happened, IReadOnlyList<Type> handlers)
    {
        var batch = typeof(EventBatch<>).MakeGenericType(happened);
        var rows =
            (from notification in (Type[])[batch, happened]
             from handler in handlers
             where EffectOrder.HandledBy(handler).Contains(notification)
             select (Handler: handler, Notification: notification)).ToList();
        return rows.Count == 0
            ? [$"| {happened.Name} | | – | – |"]
            : rows.Select((row, i) =>
                $"| {(i == 0 ? happened.Name : string.Empty)} | {i + 1}{(row.Notification == batch ? ", batch" : "")} "
                    + $"| {ModuleOf(row.Handler)}.{row.Handler.Name} | {When(row.Handler, row.Notification)} |");
    }

    private static string When(Type handler, Type notification) =>
        EffectOrder.ReasonToDefer(handler, notification) is { } reason ? $"deferred: {reason}" : "in the commit";

    private static IEnumerable<Type> Events() => typeof(DomainEvent).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(DomainEvent)))
        .OrderBy(ModuleOf, StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal);

    private static string ModuleOf(Type type) => type.Namespace!.Split('.')[2];
}
