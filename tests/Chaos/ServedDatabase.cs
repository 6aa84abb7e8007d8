using System.Buffers.Text;
using System.Data.Common;
using System.Security.Cryptography;
using Hubbub.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hubbub.Chaos;

/// <summary>The database below the server: a file, or one on PostgreSQL. It is read without the product.</summary>
internal sealed class ServedDatabase : IAsyncDisposable
{
    private readonly PostgreSqlServer? _server;
    private readonly string _name = $"hubbub_chaos_{Guid.NewGuid():N}";

    private readonly (string Public, string Private) _vapid = NewPair();

    private ServedDatabase(string file, PostgreSqlServer? server) => (File, _server) = (file, server);

    /// <summary>The file, and the path next to which the server keeps its other files.</summary>
    public string File { get; }

    public bool IsFile => _server is null;

    /// <summary>Settings of the server, as environment variables.</summary>
    public Dictionary<string, string> Settings => _server is null
        ? []
        : new()
        {
            ["Database__Provider"] = "PostgreSql",
            ["ConnectionStrings__Default"] = _server.ConnectionString(_name),
            // Outside Development, a server that may have more than one node needs it.
            ["Push__VapidPublicKey"] = _vapid.Public,
            ["Push__VapidPrivateKey"] = _vapid.Private,
        };

    public static ServedDatabase OfFile(string file) => new(file, server: null);

    /// <summary>A new one on PostgreSQL, without tables.</summary>
    public static async Task<ServedDatabase> OnPostgreSql(string dataDirectory)
    {
        var database = new ServedDatabase(
            Path.Combine(dataDirectory, "hubbub.db"), await PostgreSqlServer.Instance);
        await database._server!.Create(database._name, isMigrated: false);
        return database;
    }

    public DbConnection Open()
    {
        DbConnection database = _server is null
            ? new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = File,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ConnectionString)
            : new NpgsqlConnection(_server.ConnectionString(_name));
        database.Open();
        return database;
    }

    private static (string Public, string Private) NewPair()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = pair.ExportParameters(includePrivateParameters: true);
        return (Base64Url.EncodeToString([4, .. key.Q.X!, .. key.Q.Y!]), Base64Url.EncodeToString(key.D!));
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.Drop(_name);
        }
    }
}
