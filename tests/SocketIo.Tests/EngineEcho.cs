using System.Collections.Concurrent;
using Hubbub.SocketIo.Engine;
using Microsoft.AspNetCore.Http;

namespace Hubbub.SocketIo.Tests;

/// <summary>
/// Sends each message back; <c>bye</c> closes, <c>fail</c> throws, <c>wait</c> holds until <see cref="Go"/>, and
/// <c>trust</c> lifts the lower limits.
/// </summary>
public sealed class EngineEcho : IEngineApp
{
    /// <summary>By session, once it has ended.</summary>
    public ConcurrentDictionary<string, TaskCompletionSource<EngineEnd>> Ends { get; } = new();

    public ConcurrentDictionary<string, EngineSession> Sessions { get; } = new();

    public SemaphoreSlim Go { get; } = new(0);

    /// <summary>Whether a client may spend more; asked with its session's id.</summary>
    public Func<string, EngineCharge, int, bool> Budget { get; set; } = (_, _, _) => true;

    public Task<EngineEnd> EndOf(string id) => Ends.GetOrAdd(id, _ => New()).Task.WaitAsync(TimeSpan.FromMinutes(1));

    public IEngineHandler? Open(EngineSession session, HttpContext handshake)
    {
        if (handshake.Request.Headers.ContainsKey("Busy"))
        {
            handshake.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return null;
        }

        Sessions[session.Id] = session;
        return handshake.Request.Headers.ContainsKey("Stranger") ? null : new Handler(this, session);
    }

    private static TaskCompletionSource<EngineEnd> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Handler(EngineEcho echo, EngineSession session) : IEngineHandler
    {
        public bool Charge(EngineCharge charge, int bytes) => echo.Budget(session.Id, charge, bytes);

        public async ValueTask ReceivedAsync(EngineMessage message)
        {
            var bytes = message.Bytes.ToArray();
            if (!message.IsText)
            {
                session.Send(new(bytes, IsBinary: true));
                return;
            }

            switch (System.Text.Encoding.UTF8.GetString(bytes))
            {
                case "bye":
                    session.Send(EnginePacket.Text("last"u8));
                    session.Close();
                    break;
                case "fail":
                    throw new InvalidOperationException("As asked.");
                case "wait":
                    await echo.Go.WaitAsync();
                    break;
                case "trust":
                    session.Trust();
                    break;
                default:
                    session.Send(EnginePacket.Text(bytes));
                    break;
            }
        }

        public ValueTask ClosedAsync(EngineEnd end)
        {
            echo.Ends.GetOrAdd(session.Id, _ => New()).TrySetResult(end);
            return ValueTask.CompletedTask;
        }
    }
}

internal static class EngineSessionWaits
{
    /// <summary>Until the server has a GET that waits.</summary>
    public static async Task PollWaits(this EngineSession session)
    {
        while (!session.Requests.Get)
        {
            await Task.Yield();
        }
    }

    /// <summary>Until the server has a POST whose body it reads.</summary>
    public static async Task PostWaits(this EngineSession session)
    {
        while (!session.Requests.Post)
        {
            await Task.Yield();
        }
    }
}
