using Hubbub.Application;
using Hubbub.Infrastructure;
using Hubbub.Testing.Capture;
using Mono.Cecil;

namespace Hubbub.SqlServer.Tests;

/// <summary>The product's methods that query the database or save, read from the assemblies.</summary>
internal static class AskingMethods
{
    public static IReadOnlyList<string> OfProduct() =>
    [
        .. Of(typeof(ApplicationServices).Assembly.Location)
            .Concat(Of(typeof(InfrastructureServices).Assembly.Location))
            .Where(m => !m.StartsWith("Hubbub.Infrastructure.Migrations.", StringComparison.Ordinal))
            .Distinct().Order(),
    ];

    private static IEnumerable<string> Of(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return
        [
            .. from type in module.GetTypes()
               from method in type.Methods
               where method.HasBody
                   && method.Body.Instructions.Any(i => i.Operand is MethodReference called && Asks(called))
               select StatementLog.NameOf(type.FullName, method.Name),
        ];
    }

    private static bool Asks(MethodReference called) => (called.DeclaringType.Name, called.Name) switch
    {
        ("EntityFrameworkQueryableExtensions", "AsAsyncEnumerable") => true,
        ("EntityFrameworkQueryableExtensions", var name) => name.EndsWith("Async", StringComparison.Ordinal),
        ("RelationalDatabaseFacadeExtensions", var name) =>
            name.Contains("Sql", StringComparison.Ordinal) && name != "GetDbConnection",
        (_, "SaveChangesAsync" or "FindAsync") => true,
        ("EF", var name) => name.StartsWith("Compile", StringComparison.Ordinal),
        _ => false,
    };
}
