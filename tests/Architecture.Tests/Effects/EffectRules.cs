using System.Reflection;
using Hubbub.Application.Common.Effects;
using Hubbub.Application.Common.Realtime;
using MediatR;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hubbub.Architecture.Tests.Effects;

/// <summary>Rules for the effects of events, their order and their time. Each rule returns the violations.</summary>
internal static class EffectRules
{
    /// <summary>An unlisted handler would never run.</summary>
    public static IReadOnlyList<string> Unlisted(Code code, IReadOnlyList<Type> listed) =>
        [.. Handlers(code).Except(listed).Select(h => $"{h.FullName} is not in the order of effects")];

    public static IReadOnlyList<string> UnusedEntries(IReadOnlyList<Type> listed) =>
    [
        .. listed.Where(
            h => h.IsAbstract || !EffectOrder.HandledBy(h).Any()).Select(h => $"{h.FullName} handles no event"),
        .. listed.GroupBy(h => h).Where(g => g.Count() > 1).Select(g => $"{g.Key.FullName} is listed several times"),
    ];

    /// <summary>
    /// Anywhere else than on an event handler or its Handle methods, the attribute would be misleading.
    /// </summary>
    public static IReadOnlyList<string> DeferredInVain(Code code) =>
    [
        .. from type in TypesOf(code)
           where !EffectOrder.HandledBy(type).Any() && type.IsDefined(typeof(DeferredAttribute))
           select $"{type.FullName} is deferred and handles no event",
        .. from type in TypesOf(code)
           from method in type.GetMethods(
               BindingFlags.Instance
                   | BindingFlags.Static
                   | BindingFlags.Public
                   | BindingFlags.NonPublic
                   | BindingFlags.DeclaredOnly)
           where method.IsDefined(typeof(DeferredAttribute)) && !Handles(type).Contains(method)
           select $"{type.FullName}.{method.Name} is deferred and handles no event",
    ];

    /// <summary>
    /// A handler that passes the rest of its work to itself as another event has no bound: inside an act's commit it
    /// would continue until everything is done.
    /// </summary>
    public static IReadOnlyList<string> Endless(Code code) =>
    [
        .. from type in code.Types
           where type.Implements(typeof(INotificationHandler<>)) && type.Calls.Any(c => c.To.Name == "Raise")
           let handler = TypeOf(code, type)
           from handled in EffectOrder.HandledBy(handler)
           where type.Calls.Any(
               c => c.To.Name is ".ctor" or "<Clone>$" && c.To.DeclaringType.FullName == handled.FullName)
               && !EffectOrder.IsDeferred(handler, handled)
           select $"{type.FullName} raises {handled.Name}, which it handles at once",
    ];

    /// <summary>
    /// In-memory state and ephemeral events cannot be rolled back: event handlers change or publish them after the
    /// commit, in delegates passed to <see cref="IRealtimePublisher.AfterCommit"/>. Reading earlier is fine.
    /// </summary>
    public static IReadOnlyList<string> BeforeCommit(Code code) =>
    [
        .. from type in code.Types
           where type.Implements(typeof(INotificationHandler<>))
           let after = AfterCommit(type)
           from call in type.Calls
           let target = call.To.DeclaringType
           where (target.FullName == typeof(IEphemeralPublisher).FullName || code.IsIn(target.Namespace, "Application")
                   && (target.Name.EndsWith("Queue", StringComparison.Ordinal)
                       || target.Name.EndsWith("Tracker", StringComparison.Ordinal)))
               && !call.To.Name.StartsWith("get_", StringComparison.Ordinal) && !after.Contains(call.From.FullName)
           select $"{type.FullName} calls {target.Name}.{call.To.Name} before the commit",
    ];

    // The lambdas passed to AfterCommit.
    private static HashSet<string> AfterCommit(CodeType type) =>
    [
        .. from part in type.Parts
           from method in part.Methods
           where method.HasBody
           from instruction in method.Body.Instructions
           where instruction.OpCode == OpCodes.Ldftn && instruction.Next?.Next?.Operand is MethodReference
           {
               Name: nameof(IRealtimePublisher.AfterCommit)
           }
           select ((MethodReference)instruction.Operand).FullName,
    ];

    private static IEnumerable<Type> Handlers(Code code) => TypesOf(code).Where(t => EffectOrder.HandledBy(t).Any());

    private static IEnumerable<Type> TypesOf(Code code) =>
        from type in code.Types
        where !type.Definition.IsInterface
        let found = TypeOf(code, type)
        where found is { IsAbstract: false, ContainsGenericParameters: false }
        select found;

    private static Type TypeOf(Code code, CodeType type) =>
        code.Assemblies.Select(a => a.GetType(type.FullName)).OfType<Type>().First();

    private static IEnumerable<MethodInfo> Handles(Type type) =>
        EffectOrder.HandledBy(type).Select(e => EffectOrder.HandleOf(type, e));
}
