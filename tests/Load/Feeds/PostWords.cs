using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Hubbub.Load.Feeds;

/// <summary>Fills the posts' search index with the words that the server would extract from these texts.</summary>
internal sealed partial class PostWords : IDisposable
{
    private readonly SqliteCommand _insert;

    public PostWords(SqliteConnection connection)
    {
        _insert = connection.CreateCommand();
        _insert.CommandText = "INSERT INTO \"PostIndex\" (rowid, Words) VALUES ($post, $words)";
        _insert.Parameters.Add(new("$post", null));
        _insert.Parameters.Add(new("$words", null));
    }

    public void Add(long post, string text)
    {
        _insert.Parameters[0].Value = post;
        _insert.Parameters[1].Value = string.Join(' ', Words().Matches(text.ToLowerInvariant()).Select(m => m.Value));
        _insert.ExecuteNonQuery();
    }

    public void Dispose() => _insert.Dispose();

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Words();
}
