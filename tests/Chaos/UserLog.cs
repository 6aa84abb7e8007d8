using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hubbub.Chaos;

/// <summary>What one user did and saw, in order: an append-only file with one JSON object per line.</summary>
internal sealed class UserLog(string path) : IDisposable
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly Lock _lock = new();
    private readonly StreamWriter _lines = File.AppendText(path);

    public static string PathOf(string directory, long user) => Path.Combine(directory, $"user-{user}.jsonl");

    public static IEnumerable<UserLogLine> Read(string path) =>
        File.ReadLines(path).Select(line => JsonSerializer.Deserialize<UserLogLine>(line, Options)!);

    public static string Write(UserLogLine line) => JsonSerializer.Serialize(line, Options);

    public static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    public void Add(UserLogLine line)
    {
        lock (_lock)
        {
            _lines.WriteLine(Write(line));
        }
    }

    public void Dispose() => _lines.Dispose();
}

internal enum Entry
{
    /// <summary>An act is about to be sent.</summary>
    Attempt,

    /// <summary>The act was acknowledged.</summary>
    Ack,

    /// <summary>The act was rejected without a valid reason.</summary>
    Refused,

    /// <summary>A group rejected the act, because the user is not in it.</summary>
    Declined,

    /// <summary>An event was pushed.</summary>
    Received,

    /// <summary>An event was received by sync.</summary>
    Synced,

    /// <summary>A sync reported that the log does not reach back to the cursor.</summary>
    Reset,
}

/// <summary>One line.</summary>
/// <param name="Kind">What the line records.</param>
/// <param name="Act">send, read, delete, follow or unfollow; create, invite, add, remove, leave or join.</param>
/// <param name="Key">The act's identifier: a send's client id, or the id of a message or a person.</param>
/// <param name="Text">What was sent, or why it was rejected.</param>
/// <param name="Group">The group that the act is about.</param>
/// <param name="Seq">The event's seq.</param>
/// <param name="Name">The event's name.</param>
/// <param name="IsApplied">The event was shown to the user; without, it arrived.</param>
/// <param name="Data">The answer, or the event.</param>
/// <param name="Life">The run of the server.</param>
internal sealed record UserLogLine(
    Entry Kind,
    string? Act = null,
    string? Key = null,
    string? Text = null,
    string? Group = null,
    long Seq = 0,
    string? Name = null,
    bool IsApplied = false,
    JsonElement Data = default,
    int Life = 0);
