using System.Text.Json;

namespace Hubbub.Client;

/// <summary>How far a write is.</summary>
public enum PendingState
{
    /// <summary>It waits for its turn.</summary>
    Queued,

    /// <summary>It is being sent.</summary>
    Sending,

    /// <summary>There was no answer, or the server asked to wait: it is sent again.</summary>
    Waiting,

    /// <summary>The server has done it.</summary>
    Done,

    /// <summary>The server refused it. It is kept until it is sent again or discarded.</summary>
    Failed,
}

/// <summary>A write in the outbox, which is done once, however often it has to be sent.</summary>
public sealed class PendingAct
{
    private readonly Outbox _outbox;
    private TaskCompletionSource<JsonElement> _done = New();

    internal PendingAct(Outbox outbox, StoredAct stored) => (_outbox, Stored) = (outbox, stored);

    /// <summary>The idempotency key, each time it is sent; of messages also the <c>clientMessageId</c>.</summary>
    public string Key => Stored.Key;

    /// <summary>The method of REST.</summary>
    public HttpMethod Method => HttpMethod.Parse(Stored.Method);

    /// <summary>The path below <c>/api/v1/</c>, with the query.</summary>
    public string Path => Stored.Path;

    /// <summary>What is sent.</summary>
    public JsonElement? Body => Stored.Body;

    /// <summary>Acts of one lane are done one after the other.</summary>
    public string Lane => Stored.Lane;

    /// <summary>How far it is.</summary>
    public PendingState State { get; internal set; }

    /// <summary>When it is sent again, while it is <see cref="PendingState.Waiting"/>.</summary>
    public DateTimeOffset? RetryAt { get; internal set; }

    /// <summary>Why it failed, or waits.</summary>
    public HubbubException? Error { get; internal set; }

    /// <summary>
    /// The answer, or the <see cref="HubbubException"/> because of which it failed. It stays open while the outcome is
    /// not known. When the client is stopped it fails with <c>stopped</c>; the write is kept, and after the next start
    /// <see cref="HubbubClient.Pending"/> has it, with the same key.
    /// </summary>
    public Task<JsonElement> Done => _done.Task;

    internal StoredAct Stored { get; set; }

    internal bool IsStored { get; set; }

    /// <summary>
    /// Sends a failed act again. What the server refused gets a new key, because it may have kept the answer to the old
    /// one. <see cref="Done"/> is a new task then.
    /// </summary>
    public void Retry() => _outbox.Retry(this);

    /// <summary>Gives it up. One that is being sent may still be done.</summary>
    public void Discard() => _outbox.Discard(this);

    internal void Settle(JsonElement answer, HubbubException? error)
    {
        if (error is null)
        {
            _done.TrySetResult(answer);
        }
        else if (_done.TrySetException(error))
        {
            // Nobody has to wait for it; Error says it too.
            _ = _done.Task.Exception;
        }
    }

    internal void Renew() => _done = New();

    private static TaskCompletionSource<JsonElement> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>What is kept of a write.</summary>
internal sealed record StoredAct(
    string Key,
    string Method,
    string Path,
    JsonElement? Body,
    string Lane,
    DateTimeOffset CreatedAt,
    int Tries = 0,
    string? ErrorCode = null,
    string? ErrorMessage = null);
