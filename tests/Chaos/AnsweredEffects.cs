using System.Data.Common;
using System.Text.Json;
using Hubbub.Chaos.Groups;

namespace Hubbub.Chaos;

/// <summary>
/// Inspects what a killed server left, before the next one starts: an acknowledged message must have its entries in the
/// event logs of both people, or of everyone who was in its group, before anything could repair them.
/// </summary>
internal sealed class AnsweredEffects(ServedDatabase database, GroupBoard board)
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

    private (ILookup<string, long> Sent, ILookup<string, long> Received, GroupHistory Groups) LoggedMessages()
    {
        if (!database.IsFile)
        {
            return LoggedMessages(database);
        }

        // Reads a copy, because opening the file recovers it, which must be left to the next server.
        var (file, copy) = (database.File, Directory.CreateTempSubdirectory("hubbub-killed-").FullName);
        try
        {
            foreach (var part in Directory.GetFiles(Path.GetDirectoryName(file)!, $"{Path.GetFileName(file)}*")
                .Where(part => !part.EndsWith("-shm", StringComparison.Ordinal)))
            {
                File.Copy(part, Path.Combine(copy, Path.GetFileName(part)));
            }

            return LoggedMessages(ServedDatabase.OfFile(Path.Combine(copy, Path.GetFileName(file))));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private (ILookup<string, long> Sent, ILookup<string, long> Received, GroupHistory Groups) LoggedMessages(
        ServedDatabase left)
    {
        using var killed = left.Open();
        return (
            LoggedMessages(killed, "message_sent"),
            LoggedMessages(killed, "receive_message"),
            GroupHistory.Read(killed, board.MembersAtFirst));
    }

    private static ILookup<string, long> LoggedMessages(DbConnection killed, string type) => killed.Read(
        $"""SELECT "Payload", "UserId" FROM "UserEvents" WHERE "Type" = '{type}'""",
        r => (Message: MessageIn(r.GetString(0)), User: r.GetInt64(1))).ToLookup(r => r.Message, r => r.User);

    private static string MessageIn(string payload)
    {
        using var read = JsonDocument.Parse(payload);
        return read.RootElement.GetProperty("message").GetProperty("id").GetString()!;
    }
}
