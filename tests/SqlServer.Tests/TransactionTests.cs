using System.Data;
using System.Data.Common;
using System.Reflection;
using Hubbub.Application;
using Hubbub.Infrastructure;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Testing;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.SqlServer.Tests;

/// <summary>How acts are committed on SQL Server, as far as this can be tested without a server.</summary>
public sealed class TransactionTests
{
    [Theory]
    [InlineData(0, IsolationLevel.Snapshot)]
    [InlineData(9, IsolationLevel.Snapshot)]
    [InlineData(10, IsolationLevel.ReadCommitted)]
    public async Task An_act_reads_one_snapshot_until_others_were_faster_ten_times(
        int conflicts, IsolationLevel level)
    {
        var begun = new Begun();
        await using var services = Services(begun);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.Conflicts = conflicts;

        var act = () => db.InTransactionAsync(_ => Task.FromResult(true), CancellationToken.None);

        await act.Should().ThrowAsync<NotSupportedException>();
        begun.Levels.Should().Equal(level);
    }

    [Theory, InlineData(3960), InlineData(1205), InlineData(2627)]
    public async Task A_conflict_is_left_to_whoever_does_the_act_again(int number)
    {
        await using var services = Services(new Begun());
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var tries = 0;

        var failing = () => db.Database.CreateExecutionStrategy().ExecuteAsync(() =>
        {
            tries++;
            throw FaultOf(number);
        });

        await failing.Should().ThrowAsync<SqlException>();
        tries.Should().Be(1, "and not after a second, without having read anew");
    }

    [Fact]
    public async Task A_fault_of_the_connection_is_retried()
    {
        await using var services = Services(new Begun());
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var tries = 0;

        var failingOnce = () => db.Database.CreateExecutionStrategy().ExecuteAsync(() =>
            tries++ == 0 ? throw FaultOf(10054) : Task.CompletedTask);

        await failingOnce.Should().NotThrowAsync();
        tries.Should().Be(2);
    }

    private static ServiceProvider Services(Begun begun)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "SqlServer",
            ["ConnectionStrings:Default"] = "Server=nowhere",
        }).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddApplication(autoMapperLicenseKey: null)
            .AddInfrastructure(configuration)
            .AddSingleton<IPushTransport>(new RecordingTransport())
            .ConfigureDbContext<SqlServerDbContext>(options => options.AddInterceptors(begun))
            .BuildServiceProvider();
    }

    // The client library has no public way to create one.
    private static SqlException FaultOf(int number)
    {
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;
        var made = typeof(SqlError).GetConstructors(Hidden).MinBy(c => c.GetParameters().Length)!;
        var error = made.Invoke(
            [.. made.GetParameters().Select(p => p.Name == "infoNumber" ? number : AnyOf(p.ParameterType))]);
        var errors = Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [error]);
        return (SqlException)typeof(SqlException).GetMethod(
            "CreateException", Hidden, [typeof(SqlErrorCollection), typeof(string)])!
            .Invoke(null, [errors, "16"])!;
    }

    private static object? AnyOf(Type type) =>
        type == typeof(string) ? string.Empty : type.IsValueType ? Activator.CreateInstance(type) : null;

    /// <summary>Records the isolation level at which a transaction would begin.</summary>
    private sealed class Begun : DbTransactionInterceptor, IDbConnectionInterceptor
    {
        public List<IsolationLevel> Levels { get; } = [];

        public ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken) =>
            new(InterceptionResult.Suppress());

        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection,
            TransactionStartingEventData eventData,
            InterceptionResult<DbTransaction> result,
            CancellationToken cancellationToken = default)
        {
            Levels.Add(eventData.IsolationLevel);
            throw new NotSupportedException("There is no server.");
        }
    }
}
