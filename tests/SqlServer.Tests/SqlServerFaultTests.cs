using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Hubbub.Application.Common;
using Hubbub.Infrastructure.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hubbub.SqlServer.Tests;

/// <summary>Faults of SQL Server are reported to clients as storage errors and never crash the server.</summary>
public sealed class SqlServerFaultTests
{
    [Theory]
    [InlineData(2601, 14, StorageFault.Conflict)]
    [InlineData(2627, 14, StorageFault.Conflict)]
    [InlineData(1205, 13, StorageFault.Conflict)]
    [InlineData(3960, 16, StorageFault.Conflict)]
    [InlineData(-2, 11, StorageFault.Busy)]
    [InlineData(1222, 16, StorageFault.Busy)]
    [InlineData(10928, 16, StorageFault.Busy)]
    [InlineData(40501, 20, StorageFault.Busy)]
    [InlineData(49918, 16, StorageFault.Busy)]
    [InlineData(1105, 17, StorageFault.Unavailable)]
    [InlineData(9002, 17, StorageFault.Unavailable)]
    [InlineData(3906, 16, StorageFault.Unavailable)]
    [InlineData(4060, 11, StorageFault.Unavailable)]
    [InlineData(18456, 14, StorageFault.Unavailable)]
    [InlineData(921, 14, StorageFault.Unavailable)]
    [InlineData(6005, 14, StorageFault.Unavailable)]
    [InlineData(40197, 16, StorageFault.Unavailable)]
    [InlineData(40613, 17, StorageFault.Unavailable)]
    [InlineData(10054, 20, StorageFault.Unavailable)]
    [InlineData(823, 24, StorageFault.Unavailable)]
    [InlineData(207, 16, null)]
    [InlineData(547, 16, null)]
    [InlineData(8152, 16, null)]
    public void A_number_means_what_it_says(int number, byte severity, StorageFault? fault) =>
        SqlServerFaults.Of(number, severity).Should().Be(fault);

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable_however_deep_the_exception_lies()
    {
        await using var connection = new SqlConnection(At(Closed(), "Connect Timeout=5"));

        var failed = await connection.Invoking(c => c.OpenAsync()).Should().ThrowAsync<SqlException>();

        StorageFaults.Of(new RetryLimitExceededException("Given up.", failed.Which))
            .Should()
            .Be(StorageFault.Unavailable);
    }

    [Fact]
    public void A_pool_without_a_free_connection_is_busy()
    {
        // The text comes from the client library itself, so that this test fails if a new version changes it.
        var words = typeof(SqlException).Assembly.GetType("Microsoft.Data.Common.ADP")!
            .GetMethod("PooledOpenTimeout", BindingFlags.Static | BindingFlags.NonPublic)!;

        StorageFaults.Of((Exception)words.Invoke(null, null)!).Should().Be(StorageFault.Busy);
    }

    [Fact]
    public void Another_exception_of_the_same_type_is_a_bug_and_not_the_databases() =>
        StorageFaults.Of(new InvalidOperationException("The pool is closed.")).Should().BeNull();

    private static int Closed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string At(int port, string settings) =>
        $"Server=tcp:127.0.0.1,{port};User ID=nobody;Password=none;Encrypt=false;{settings}";
}
