using System.Reflection;
using Hubbub.Application.Common.Effects;
using Hubbub.Application.Common.Realtime;
using MediatR;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hubbub.Architecture.Tests.Effects;

/// <summary>What happens because of an event, in which order, and when. Each rule returns what breaks it.</summary>
internal static class EffectRules
{
    /// <summary>A handler that is not in the list would never run.</summary>
    public static IReadOnlyList<string> Unlisted(Code code, IReadOnlyList<Type> listed) =>
        [.. Handlers(code).Except(listed).Select(h => $"{h.FullName} is not in the order of effects")];

    public static IReadOnlyList<string> ListedInVain(IReadOnlyList<Type> listed) =>
    [
        .. listed.Where(h => h.IsAbstract || !EffectOrder.HandledBy(h).Any()).Select(h => $"{h.FullName} handles no event"),
        .. listed.GroupBy(h => h).Where(g => g.Count() > 1).Select(g => $"{g.Key.FullName} is listed several times"),
    ];

    /// <summary>Elsewhere than on a handler, or on what handles an event, the attribute would say what is not so.</summary>
    public static IReadOnlyList<string> DeferredInVain(Code code) =>
    [
        .. from type in TypesOf(code)
           where !EffectOrder.HandledBy(type).Any() && type.IsDefined(typeof(DeferredAttribute))
           select $"{type.FullName} is deferred and handles no event",
        .. from type in TypesOf(code)
           from method in type.GetMethods(
               BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           where method.IsDefined(typeof(DeferredAttribute)) && !Handles(type).Contains(method)
           select $"{type.FullName}.{method.Name} is deferred and handles no event",
    ];

    /// <summary>
    /// A handler that hands the rest of its work to itself, as a further event, has no bound: inside the commit of an act
    /// it would go on until all is done.
    /// </summary>
    public static IReadOnlyList<string> Endless(Code code) =>
    [
        .. from type in code.Types
           where type.Implements(typeof(INotificationHandler<>)) && type.Calls.Any(c => c.To.Name == "Raise")
           let handler = TypeOf(code, type)
           from handled in EffectOrder.HandledBy(handler)
           where type.Calls.Any(c => c.To.Name is ".ctor" or "<Clone>$" && c.To.DeclaringType.FullName == handled.FullName)
               && !EffectOrder.IsDeferred(handler, handled)
           select $"{type.FullName} raises {handled.Name}, which it handles at once",
    ];

    /// <summary>
    /// What is kept in memory, and what is shown at once, cannot be rolled back: handlers of events change it after the
    /// commit, in what they hand to <see cref="IRealtimePublisher.AfterCommit"/>. They may look at it before.
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

    // The lambdas whose delegate is what AfterCommit is called with.
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
