using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Testing;

/// <summary>The transport and protocol of a hub client.</summary>
public readonly record struct HubWire(HttpTransportType Transport, bool IsMessagePack)
{
    public override string ToString() =>
        $"{(Transport == HttpTransportType.None ? HttpTransportType.WebSockets : Transport)}, "
            + $"{(IsMessagePack ? "MessagePack" : "JSON")}";
}

/// <summary>The real SignalR client, recording every event it receives.</summary>
public sealed class TestClient : IAsyncDisposable
{
    /// <summary>How long a test waits for something that must happen.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>All described events.</summary>
    public static IReadOnlyList<string> EventNames => HubDescription.EventNames;

    private readonly List<(string Name, JsonElement Payload)> _events = [];
    private readonly List<Waiter> _waiters = [];
    private readonly List<string> _mistakes = [];
    private readonly TaskCompletionSource<Exception?> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TestClient(HubConnection connection)
    {
        Connection = connection;
        foreach (var name in EventNames)
        {
            connection.On(name, [typeof(object)], (args, _) => Keep(name, args[0]), new object());
        }

        connection.Closed += e =>
        {
            _closed.TrySetResult(e);
            return Task.CompletedTask;
        };
    }

    public HubConnection Connection { get; }

    /// <summary>Completes when the connection is closed, by either side.</summary>
    public Task<Exception?> Closed => _closed.Task;

    /// <summary>All events so far, in the order of arrival.</summary>
    public IReadOnlyList<(string Name, JsonElement Payload)> Events
    {
        get
        {
            lock (_events)
            {
                return [.. _events];
            }
        }
    }

    /// <summary>Connects and waits for "connected".</summary>
    public static async Task<TestClient> Connect(TestServer server, TestPerson person, HubWire wire)
    {
        var client = Create(server, () => person.AccessToken, wire);
        await client.Connection.StartAsync().WaitAsync(Limit);
        await client.Next("connected");
        return client;
    }

    /// <summary>A client that is not started yet.</summary>
    public static TestClient Create(TestServer server, Func<string?> token, HubWire wire)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server.Address, "/hubs/social"), http =>
        {
            http.AccessTokenProvider = () => Task.FromResult(token());
            http.Transports = wire.Transport == HttpTransportType.None ? HttpTransportType.WebSockets : wire.Transport;
        });
        if (wire.IsMessagePack)
        {
            builder.AddMessagePackProtocol();
        }

        return new(builder.Build());
    }

    /// <summary>Calls a hub method and returns its whole answer.</summary>
    public async Task<JsonElement> Invoke(string method, params object?[] arguments)
    {
        var answer = WireValue.ToJson(await Connection.InvokeCoreAsync<object?>(method, arguments).WaitAsync(Limit));
        HubDescription.MustBeCall(
            method, arguments is [{ } argument] ? JsonSerializer.SerializeToElement(argument) : null, answer);
        return answer;
    }

    /// <summary>Calls a hub method that must succeed and returns its data.</summary>
    public async Task<JsonElement> Call(string method, object argument)
    {
        var reply = await Invoke(method, argument);
        return reply.GetProperty("ok").GetBoolean()
            ? reply.GetProperty("data")
            : throw new InvalidOperationException(reply.GetRawText());
    }

    /// <summary>Calls a hub method that must fail, and returns the error code.</summary>
    public async Task<string> Refused(string method, params object?[] arguments)
    {
        var reply = await Invoke(method, arguments);
        return reply.GetProperty("ok").GetBoolean()
            ? throw new InvalidOperationException(reply.GetRawText())
            : reply.GetProperty("error").GetProperty("code").GetString()!;
    }

    /// <summary>The first matching event with this name, past or future.</summary>
    public async Task<JsonElement> Next(string name, Func<JsonElement, bool>? fits = null)
    {
        Task<JsonElement> arrival;
        lock (_events)
        {
            foreach (var (past, payload) in _events)
            {
                if (past == name && fits?.Invoke(payload) != false)
                {
                    return payload;
                }
            }

            var waiter = new Waiter(name, fits ?? (_ => true), new(TaskCreationOptions.RunContinuationsAsynchronously));
            _waiters.Add(waiter);
            arrival = waiter.Arrival.Task;
        }

        try
        {
            return await arrival.WaitAsync(Limit);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException(
                $"No fitting {name} came; there were: {string.Join(", ", Events.Select(e => e.Name))}");
        }
    }

    /// <summary>Checks that <paramref name="failure"/> came from the end of the connection.</summary>
    public async Task MustBeCut(Exception failure)
    {
        try
        {
            if (Connection.State != HubConnectionState.Disconnected)
            {
                await Closed.WaitAsync(Limit);
            }
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException("A call failed on a connection that is open.", failure);
        }
    }

    /// <summary>Ends the connection. Fails the test if an event differed from its description.</summary>
    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        lock (_events)
        {
            HubDescription.MustBeNone(_mistakes);
        }
    }

    private Task Keep(string name, object? argument)
    {
        var payload = WireValue.ToJson(argument);
        var mistakes = HubDescription.MistakesOfEvent(name, payload);
        lock (_events)
        {
            _mistakes.AddRange(mistakes);
            _events.Add((name, payload));
            foreach (var waiter in _waiters.Where(w => w.Name == name && w.Fits(payload)).ToArray())
            {
                _waiters.Remove(waiter);
                waiter.Arrival.SetResult(payload);
            }
        }

        return Task.CompletedTask;
    }

    private sealed record Waiter(string Name, Func<JsonElement, bool> Fits, TaskCompletionSource<JsonElement> Arrival);
}

/// <summary>Converts what either protocol returns for "object" to JSON.</summary>
public static class WireValue
{
    public static JsonElement ToJson(object? value) =>
        value is JsonElement json ? json.Clone() : JsonSerializer.SerializeToElement(Plain(value));

    private static object? Plain(object? value) => value switch
    {
        IDictionary<object, object?> map => map.ToDictionary(e => e.Key.ToString()!, e => Plain(e.Value)),
        object?[] list => list.Select(Plain).ToArray(),
        _ => value,
    };
}
