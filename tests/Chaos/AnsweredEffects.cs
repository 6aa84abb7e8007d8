using Microsoft.Data.Sqlite;

namespace Hubbub.Chaos;

/// <summary>
/// Inspects what a killed server left, before the next one starts: an acknowledged message must have its entries in the
/// event logs of both people, before anything could repair them.
/// </summary>
internal sealed class AnsweredEffects(string database)
{
    private readonly HashSet<string> _examined = [];

    public int Examined => _examined.Count;

    public int Missing { get; private set; }

    /// <param name="messages">All messages acknowledged so far.</param>
    public void Examine(IEnumerable<string> messages)
    {
        string[] answered = [.. messages.Where(_examined.Add)];
        if (answered.Length > 0)
        {
            var (sent, received) = LoggedMessages();
            Missing += answered.Count(id => !sent.Contains(id) || !received.Contains(id));
        }
    }

    // Reads a copy, because opening the file recovers it, which must be left to the next server.
    private (HashSet<string> Sent, HashSet<string> Received) LoggedMessages()
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
            return (LoggedMessages(killed, "message_sent"), LoggedMessages(killed, "receive_message"));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static HashSet<string> LoggedMessages(SqliteConnection killed, string type)
    {
        using var command = new SqliteCommand(
            "SELECT json_extract(Payload, '$.message.id') FROM UserEvents WHERE Type = $type", killed);
        command.Parameters.AddWithValue("$type", type);
        using var rows = command.ExecuteReader();
        var logged = new HashSet<string>();
        while (rows.Read())
        {
            logged.Add(rows.GetString(0));
        }

        return logged;
    }
}
