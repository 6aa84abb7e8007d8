using System.Reflection;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Xunit.Sdk;
using Xunit.v3;

namespace Hubbub.Application.Tests;

/// <summary>
/// Runs a test on SQLite, and on SQL Server if the environment names one, or on PostgreSQL if it asks for that; where
/// acts race, on PostgreSQL wherever it is installed. A row that does not run is reported as skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryDatabaseAttribute : DataAttribute
{
    /// <summary>Those that the test is not about.</summary>
    public DatabaseProvider[] Except { get; init; } = [];

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        IReadOnlyCollection<ITheoryDataRow> rows =
        [
            .. Enum.GetValues<DatabaseProvider>().Except(Except)
                .Select(database => new TheoryDataRow(database)
                {
                    Skip = TestDatabase.SkipOf(database, HasRaces(testMethod.DeclaringType!)),
                }),
        ];
        return new(rows);
    }

    public override bool SupportsDiscoveryEnumeration() => true;

    // Where acts of several people meet; all others have the switch.
    private static bool HasRaces(Type type) => type.Name.Contains("Race", StringComparison.Ordinal);
}
