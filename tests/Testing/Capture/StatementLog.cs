using System.Collections.Concurrent;
using System.Data;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hubbub.Application;
using Hubbub.Infrastructure;
using Microsoft.Data.SqlClient;

namespace Hubbub.Testing.Capture;

/// <summary>A command for SQL Server: its text, and its parameters in the form of a procedure's declaration.</summary>
internal sealed record Command(string Text, string Parameters)
{
    public static Command Of(SqlCommand command) =>
        new(command.CommandText, string.Join(", ", command.Parameters.Cast<SqlParameter>().Select(Declare)));

    private static string Declare(SqlParameter parameter)
    {
        var type = parameter.SqlDbType.ToString().ToLowerInvariant();
        var size = parameter.SqlDbType switch
        {
            SqlDbType.NVarChar or SqlDbType.VarChar or SqlDbType.VarBinary =>
                parameter.Size is > 0 and <= 4_000 ? $"({parameter.Size})" : "(max)",
            SqlDbType.Decimal => $"({parameter.Precision}, {parameter.Scale})",
            _ => string.Empty,
        };
        return $"@{parameter.ParameterName.TrimStart('@')} {type}{size}";
    }
}

/// <summary>A command, and a method of the product that sends it.</summary>
internal sealed record Statement(Command Command, string Method);

/// <summary>The commands for SQL Server, one JSON line each, in the directory that the environment names.</summary>
internal static partial class StatementLog
{
    public const string Variable = "HUBBUB_CAPTURE_DIR";

    private const string StatementsFile = "statements.jsonl";
    private const string FaultsFile = "faults.txt";
    private const string CompleteFile = "complete";

    private static readonly Assembly[] Product =
        [typeof(ApplicationServices).Assembly, typeof(InfrastructureServices).Assembly];

    private static readonly ConcurrentDictionary<Statement, bool> Known = new();
    private static readonly ConcurrentDictionary<string, bool> KnownFaults = new();
    private static readonly ConcurrentDictionary<MethodBase, string?> Names = new();
    private static readonly Lock Writing = new();

    public static string? Directory { get; } = Environment.GetEnvironmentVariable(Variable);

    public static void Keep(IEnumerable<Command> commands)
    {
        var methods = CallingMethods().ToList();
        foreach (var statement in commands.SelectMany(c => methods.Select(m => new Statement(c, m))))
        {
            if (Known.TryAdd(statement, true))
            {
                Append(StatementsFile, JsonSerializer.Serialize(statement));
            }
        }
    }

    public static void Fault(string fault)
    {
        var line = $"{string.Join(" < ", CallingMethods())}: {fault}";
        if (KnownFaults.TryAdd(line, true))
        {
            Append(FaultsFile, line);
        }
    }

    public static IReadOnlyList<Statement> Read(string directory) =>
    [
        .. File.ReadLines(
            Path.Combine(directory, StatementsFile)).Select(line => JsonSerializer.Deserialize<Statement>(line)!),
    ];

    /// <summary>Whether a run of the application's tests left its statements here.</summary>
    public static bool IsComplete(string directory) => File.Exists(Path.Combine(directory, CompleteFile));

    public static void Complete()
    {
        if (Directory is not null)
        {
            File.Create(Path.Combine(Directory, CompleteFile)).Dispose();
        }
    }

    public static string Faults(string directory) =>
        Path.Combine(directory, FaultsFile) is var file && File.Exists(file) ? File.ReadAllText(file) : string.Empty;

    /// <summary>One name for a method, its lambdas and its state machines: <c>Namespace.Type.Method</c>.</summary>
    public static string NameOf(string type, string method)
    {
        // A+<>c__DisplayClass2_0.<Find>b__0 and A+<Find>d__1.MoveNext are both A.Find.
        var generated = type.IndexOfAny(['+', '/']) is var nested and >= 0
            && type.IndexOf('<', nested) is var start and >= 0
            ? start : type.Length;
        var owner = type[..generated].TrimEnd('+', '/').Replace('/', '+');
        var source = SourceName().Match(type[generated..]) is { Success: true } inType ? inType
            : SourceName().Match(method) is { Success: true } inMethod ? inMethod : null;
        return $"{owner}.{source?.Groups[1].Value ?? method}";
    }

    private static IEnumerable<string> CallingMethods() =>
        (from frame in new StackTrace(fNeedFileInfo: false).GetFrames()
         let method = frame.GetMethod()
         where method is not null
         select Names.GetOrAdd(method, NameInProduct)).OfType<string>().Distinct();

    private static string? NameInProduct(MethodBase method) =>
        method.DeclaringType is { } type && Product.Contains(type.Assembly) ? NameOf(NameOf(type), method.Name) : null;

    // Without type arguments, as in the assembly.
    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!;

    private static void Append(string file, string line)
    {
        lock (Writing)
        {
            File.AppendAllText(Path.Combine(Directory!, file), line + '\n');
        }
    }

    [GeneratedRegex(@"<(\w+)>")]
    private static partial Regex SourceName();
}
