using System.Runtime.CompilerServices;
using Mono.Cecil;

namespace Hubbub.Architecture.Tests.Flow;

/// <summary>Rules against calls that hide time, threads or failures. Each rule returns the violations.</summary>
internal static class CallRules
{
    private static readonly string[] Tasks =
        [
            "System.Threading.Tasks.Task",
            "System.Threading.Tasks.Task`1",
            "System.Threading.Tasks.ValueTask",
            "System.Threading.Tasks.ValueTask`1",
        ];

    /// <summary>Time comes from TimeProvider, so that a test can set it.</summary>
    public static IReadOnlyList<string> Clocks(Code code) => Calls(code, (type, method, _) => (type, method) is
        ("System.DateTime" or "System.DateTimeOffset", "get_Now" or "get_UtcNow" or "get_Today")
        or ("System.Environment", "get_TickCount" or "get_TickCount64")
        or ("System.Diagnostics.Stopwatch", "GetTimestamp" or "StartNew" or ".ctor"));

    /// <summary>No thread blocks on a task or on time, and no unobserved work is started.</summary>
    public static IReadOnlyList<string> Blockers(Code code) => Calls(code, (type, method, from) =>
        (Tasks.Contains(type) && method is "get_Result" or "Wait" or "WaitAll" or "WaitAny" or "RunSynchronously")
        || (type, method) is ("System.Threading.Tasks.Task", "Run")
            or ("System.Threading.Tasks.TaskFactory", "StartNew")
            or ("System.Threading.Thread", "Sleep" or ".ctor" or "Start")
        || (method == "GetResult" && type.Contains("Awaiter", StringComparison.Ordinal) && from.Name != "MoveNext"));

    /// <summary>An exception in an async void method ends the process.</summary>
    public static IReadOnlyList<string> AsyncVoid(Code code) =>
    [
        .. from type in code.Types
           from part in type.Parts
           from method in part.Methods
           where method.ReturnType.FullName == "System.Void"
               && method.CustomAttributes.Any(
                   a => a.AttributeType.FullName == typeof(AsyncStateMachineAttribute).FullName)
           select $"{type.FullName}: {method.Name} is async void",
    ];

    /// <summary>In async methods the compiler generates GetResult calls too, so this checks the source text.</summary>
    public static IReadOnlyList<string> Awaiters(IEnumerable<SourceFile> files) =>
        [.. files.Where(f => f.Text.Contains("GetAwaiter(", StringComparison.Ordinal)).Select(f => f.Path)];

    private static IReadOnlyList<string> Calls(Code code, Func<string, string, MethodDefinition, bool> isBad) =>
    [
        .. from type in code.Types
           from call in type.Calls
           let target = call.To.DeclaringType.GetElementType().FullName
           where isBad(target, call.To.Name, call.From)
           select $"{type.FullName} calls {target}.{call.To.Name}",
    ];
}
