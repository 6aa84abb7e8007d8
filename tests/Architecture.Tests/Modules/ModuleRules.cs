using Mono.Cecil;

namespace Hubbub.Architecture.Tests.Modules;

/// <summary>How modules stay apart. Each rule returns what breaks it.</summary>
internal static class ModuleRules
{
    public static IReadOnlyList<string> Strangers(Code code, IReadOnlyList<Meeting> map) =>
    [
        .. from type in code.Types
           let module = code.ModuleOf(type.Namespace)
           where module is not null
           from used in type.Uses
           where IsStranger(code, map, module, used.Namespace) && !IsStateOfAnAsked(code, map, module, used)
           select $"{type.FullName} of {module} knows {used.FullName}",
    ];

    /// <summary>What the compiler inlines, constants and <c>nameof</c>, leaves a trace in the file's usings only.</summary>
    public static IReadOnlyList<string> StrangersInUsings(
        Code code, IReadOnlyList<Meeting> map, IEnumerable<SourceFile> files) =>
    [
        .. from file in files
           let module = code.ModuleOf(file.Namespace ?? string.Empty)
           where module is not null
           from used in file.Usings
           where IsStranger(code, map, module, used)
           select $"{file.Path} of {module} uses {used}",
    ];

    /// <summary>Pairs that the map allows and nobody needs: a map that shows more than there is misleads.</summary>
    public static IReadOnlyList<string> UnusedMeetings(Code code, IReadOnlyList<Meeting> map)
    {
        var real = (from type in code.Types
                    let module = code.ModuleOf(type.Namespace)
                    from used in type.Uses
                    let other = code.ModuleOf(used.Namespace)
                    where module is not null && other is not null && module != other
                    select (module, other, Listens: IsEvents(code, other, used.Namespace))).ToHashSet();
        return
        [
            .. from meeting in map
               from other in meeting.ListensTo
               where !real.Contains((meeting.Module, other, true))
               select $"{meeting.Module} does not listen to {other}",
            .. from meeting in map
               from other in meeting.Asks
               where !real.Contains((meeting.Module, other, false))
               select $"{meeting.Module} does not ask {other}",
        ];
    }

    /// <summary>A module's slice of the database is seen by the module, and by who puts the slices together.</summary>
    public static IReadOnlyList<string> ForeignSlices(Code code) =>
    [
        .. from type in code.Types
           from used in type.Uses
           where used.IsSlice && code.IsIn(used.Namespace, "Application")
           let owner = code.ModuleOf(used.Namespace)
           where owner is not null && owner != code.ModuleOf(type.Namespace)
               && type.Name is not ("AppDbContext" or "InfrastructureServices")
           select $"{type.FullName} sees {used.Name}",
    ];

    /// <summary>Answering a question of one module may need another's answer, but never, however far, its own.</summary>
    public static IReadOnlyList<string> ContractCycles(Code code)
    {
        var types = code.Types.ToDictionary(t => t.FullName);
        var contracts = code.Types.Where(t => t.Definition.IsInterface && IsContract(code, t.Namespace)).ToList();
        var asks = contracts.ToDictionary(
            contract => contract.FullName,
            contract => code.Types.Where(t => t.Definition.Interfaces.Any(i => i.InterfaceType.FullName == contract.FullName))
                .SelectMany(answer => AskedBy(code, types, answer, contracts)).Where(a => a != contract.FullName).ToHashSet());
        return [.. contracts.Select(c => c.FullName).Where(c => Reaches(asks, c, c)).Select(c => $"{c} asks itself")];
    }

    /// <summary>A contract answers questions: ids in, small answers out. It changes nothing.</summary>
    public static IReadOnlyList<string> WritingContracts(Code code, IReadOnlyList<string> known) =>
    [
        .. from type in code.Types
           where type.Definition.IsInterface && IsContract(code, type.Namespace)
               && !known.Contains($"{code.ModuleOf(type.Namespace)}.{type.Name}")
           from method in type.Definition.Methods
           where method.ReturnType is not GenericInstanceType
           select $"{type.FullName}.{method.Name} answers nothing",
    ];

    /// <summary>What modules tell each other: interfaces, and sealed records that hold no entity.</summary>
    public static IReadOnlyList<string> HeavyContracts(Code code) =>
    [
        .. from type in code.Types
           where IsContract(code, type.Namespace) && !type.Definition.IsInterface && !type.Definition.IsEnum
           where !type.IsRecord || !type.Definition.IsSealed
           select $"{type.FullName} is no sealed record",
        .. from type in code.Types
           where IsContract(code, type.Namespace)
           from used in type.Uses
           where code.IsIn(used.Namespace, "Domain") && !code.IsIn(used.Namespace, "Domain.Common")
               && !used.IsEnum && !used.IsValue
           select $"{type.FullName} shows {used.FullName}",
    ];

    private static bool IsStranger(Code code, IReadOnlyList<Meeting> map, string module, string space)
    {
        var other = code.ModuleOf(space);
        var meeting = map.SingleOrDefault(m => m.Module == module);
        return other is not null && other != module
            && !(IsEvents(code, other, space) && meeting?.ListensTo.Contains(other) == true)
            && !(space == $"{code.Root}.Application.{other}.Contracts" && meeting?.Asks.Contains(other) == true);
    }

    // Whoever may ask a module may know the names of the states that its answers show.
    private static bool IsStateOfAnAsked(Code code, IReadOnlyList<Meeting> map, string module, Used used) =>
        used.IsEnum
        && used.Namespace == $"{code.Root}.Domain.{code.ModuleOf(used.Namespace)}"
        && map.Any(m => m.Module == module && m.Asks.Contains(code.ModuleOf(used.Namespace)));

    private static bool IsEvents(Code code, string module, string space) => space == $"{code.Root}.Domain.{module}.Events";

    private static bool IsContract(Code code, string space) =>
        code.ModuleOf(space) is { } module && space == $"{code.Root}.Application.{module}.Contracts";

    // What the answer is made with, within its own module: its helpers ask in its name.
    private static HashSet<string> AskedBy(
        Code code, Dictionary<string, CodeType> types, CodeType answer, List<CodeType> contracts)
    {
        var seen = new HashSet<string> { answer.FullName };
        var asked = new HashSet<string>();
        var open = new Stack<CodeType>([answer]);
        while (open.TryPop(out var type))
        {
            foreach (var used in type.Uses)
            {
                if (contracts.Exists(c => c.FullName == used.FullName))
                {
                    // To implement a contract is not to ask it.
                    _ = type.Definition.Interfaces.Any(i => i.InterfaceType.FullName == used.FullName)
                        || asked.Add(used.FullName);
                }
                else if (code.IsIn(used.Namespace, "Application")
                    && code.ModuleOf(used.Namespace) == code.ModuleOf(answer.Namespace)
                    && seen.Add(used.FullName))
                {
                    open.Push(types[used.FullName]);
                }
            }
        }

        return asked;
    }

    private static bool Reaches(Dictionary<string, HashSet<string>> asks, string from, string to)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>(asks[from]);
        while (open.TryPop(out var at))
        {
            if (at == to)
            {
                return true;
            }

            if (seen.Add(at))
            {
                foreach (var next in asks[at])
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }
}
