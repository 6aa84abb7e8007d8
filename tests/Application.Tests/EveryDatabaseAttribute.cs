using System.Reflection;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using Xunit.Sdk;
using Xunit.v3;

namespace Hubbub.Application.Tests;

/// <summary>
/// Runs a test on SQLite, and on SQL Server if the environment names one; otherwise that row is reported as skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        IReadOnlyCollection<ITheoryDataRow> rows =
        [
            new TheoryDataRow(DatabaseProvider.Sqlite),
            new TheoryDataRow(DatabaseProvider.SqlServer)
            {
                Skip = TestDatabase.SqlServer is null ? $"{TestDatabase.SqlServerVariable} names no SQL Server" : null,
            },
        ];
        return new(rows);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
