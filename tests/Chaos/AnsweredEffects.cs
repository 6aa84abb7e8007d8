using Hubbub.Chaos.Groups;
using Microsoft.Data.Sqlite;

namespace Hubbub.Chaos;

/// <summary>
/// Inspects what a killed server left, before the next one starts: an acknowledged message must have its entries in the
/// event logs of both people, or of everyone who was in its group, before anything could repair them.
/// </summary>
internal sealed class AnsweredEffects(string database, GroupBoard board)
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
            var (sent, received, groups) = LoggedMessages();
            Missing += answered.Count(id => sent[id].Count() != 1
                || (groups.AudienceOf(id) is { } audience
                    ? !audience.SetEquals([.. received[id], .. sent[id]])
                    : received[id].Count() != 1));
        }
    }

    // Reads a copy, because opening the file recovers it, which must be left to the next server.
    private (ILookup<string, long> Sent, ILookup<string, long> Received, GroupHistory Groups) LoggedMessages()
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
            return (
                LoggedMessages(killed, "message_sent"),
                LoggedMessages(killed, "receive_message"),
                GroupHistory.Read(killed, board.MembersAtFirst));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static ILookup<string, long> LoggedMessages(SqliteConnection killed, string type) => killed.Read(
        $"SELECT json_extract(Payload, '$.message.id'), UserId FROM UserEvents WHERE Type = '{type}'",
        r => (Message: r.GetString(0), User: r.GetInt64(1))).ToLookup(r => r.Message, r => r.User);
}
