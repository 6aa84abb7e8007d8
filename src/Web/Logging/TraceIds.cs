using System.Collections;
using System.Diagnostics;

namespace Hubbub.Web.Logging;

/// <summary>
/// The only scope of a log line: the ids of the trace and span that it belongs to, if they are recorded. The
/// framework's scopes have the paths of requests, and so names of people.
/// </summary>
internal sealed class TraceIds : IExternalScopeProvider
{
    public void ForEachScope<TState>(Action<object?, TState> callback, TState state)
    {
        if (Activity.Current is { Recorded: true } span)
        {
            callback(new Ids(span.TraceId.ToHexString(), span.SpanId.ToHexString()), state);
        }
    }

    public IDisposable Push(object? state) => Nothing.Instance;

    private sealed record Ids(string TraceId, string SpanId) : IEnumerable<KeyValuePair<string, object?>>
    {
        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        {
            yield return new(nameof(TraceId), TraceId);
            yield return new(nameof(SpanId), SpanId);
        }

        public override string ToString() => $"TraceId:{TraceId} SpanId:{SpanId}";

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Nothing : IDisposable
    {
        public static readonly Nothing Instance = new();

        public void Dispose()
        {
        }
    }
}
