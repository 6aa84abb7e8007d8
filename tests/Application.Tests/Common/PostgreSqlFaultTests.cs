using System.Net;
using System.Net.Sockets;
using Hubbub.Application.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Persistence.PostgreSql;
using Hubbub.Testing;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Hubbub.Application.Tests.Common;

/// <summary>Faults of PostgreSQL are reported to clients as storage errors and never crash the server.</summary>
public sealed class PostgreSqlFaultTests
{
    [Theory]
    [InlineData("23505", StorageFault.Conflict)]
    [InlineData("40001", StorageFault.Conflict)]
    [InlineData("40P01", StorageFault.Conflict)]
    [InlineData("57014", StorageFault.Busy)]
    [InlineData("55P03", StorageFault.Busy)]
    [InlineData("53300", StorageFault.Busy)]
    [InlineData("53100", StorageFault.Unavailable)]
    [InlineData("57P01", StorageFault.Unavailable)]
    [InlineData("57P03", StorageFault.Unavailable)]
    [InlineData("25006", StorageFault.Unavailable)]
    [InlineData("25P03", StorageFault.Unavailable)]
    [InlineData("28P01", StorageFault.Unavailable)]
    [InlineData("3D000", StorageFault.Unavailable)]
    [InlineData("08006", StorageFault.Unavailable)]
    [InlineData("58030", StorageFault.Unavailable)]
    [InlineData("XX001", StorageFault.Unavailable)]
    [InlineData("22001", null)]
    [InlineData("23502", null)]
    [InlineData("42703", null)]
    public void A_state_means_what_it_says(string state, StorageFault? fault) =>
        PostgreSqlFaults.Of(state).Should().Be(fault);

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable_however_deep_the_exception_lies()
    {
        await using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={Closed()};Username=nobody");

        var failed = await connection.Invoking(c => c.OpenAsync()).Should().ThrowAsync<NpgsqlException>();

        StorageFaults.Of(new RetryLimitExceededException("Given up.", failed.Which))
            .Should()
            .Be(StorageFault.Unavailable);
    }

    [Fact]
    public async Task A_pool_without_a_free_connection_is_busy_and_one_that_was_ended_unavailable()
    {
        Assert.SkipUnless(PostgreSqlServer.IsInstalled, "PostgreSQL is not installed");
        var server = await PostgreSqlServer.Instance;
        var text = server.ConnectionString("postgres") + ";Maximum Pool Size=1;Timeout=1;Application Name=only";
        await using var only = new NpgsqlConnection(text);
        await only.OpenAsync();
        await using var second = new NpgsqlConnection(text);

        var noMore = await second.Invoking(c => c.OpenAsync()).Should().ThrowAsync<NpgsqlException>();
        var ended = await only.Invoking(c => Run(c, "SELECT pg_terminate_backend(pg_backend_pid())")).Should()
            .ThrowAsync<NpgsqlException>();

        StorageFaults.Of(noMore.Which).Should().Be(StorageFault.Busy);
        StorageFaults.Of(ended.Which).Should().Be(StorageFault.Unavailable);
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static int Closed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
