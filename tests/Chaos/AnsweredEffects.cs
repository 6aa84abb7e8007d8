using Microsoft.Data.Sqlite;

namespace Hubbub.Chaos;

/// <summary>
/// Looks into what a killed server left, before the next one starts: an answered message has its entries in the logs of both
/// sides, without anyone who could still make up for it.
/// </summary>
internal sealed class AnsweredEffects(string database)
{
    private readonly HashSet<string> _examined = [];

    public int Examined => _examined.Count;

    public int Missing { get; private set; }

    /// <param name="messages">All that were answered so far.</param>
    public void Examine(IEnumerable<string> messages)
    {
        string[] answered = [.. messages.Where(_examined.Add)];
        if (answered.Length > 0)
        {
            var (sent, received) = Told();
            Missing += answered.Count(id => !sent.Contains(id) || !received.Contains(id));
        }
    }

    // Of a copy: whoever opens the file brings it in order, and that is the next server's to do.
    private (HashSet<string> Sent, HashSet<string> Received) Told()
    {
        var copy = Directory.CreateTempSubdirectory("hubbub-killed-").FullName;
        try
        {
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(database)!, $"{Path.GetFileName(database)}*")
                .Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            {
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            }

            using var killed = StoredState.Open(Path.Combine(copy, Path.GetFileName(database)));
            return (Told(killed, "message_sent"), Told(killed, "receive_message"));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static HashSet<string> Told(SqliteConnection killed, string type)
    {
        using var command = new SqliteCommand("SELECT json_extract(Payload, '$.message.id') FROM UserEvents WHERE Type = $type", killed);
        command.Parameters.AddWithValue("$type", type);
        using var rows = command.ExecuteReader();
        var told = new HashSet<string>();
        while (rows.Read())
        {
            told.Add(rows.GetString(0));
        }

        return told;
    }
}
