using System.Collections.Concurrent;
using System.Text;
using Hubbub.SocketIo.Engine;
using Microsoft.AspNetCore.Http;

namespace Hubbub.SocketIo.Tests;

/// <summary>
/// As the application of the protocol's public tests: sends the CONNECT's object back as <c>auth</c>, each
/// <c>message</c> as <c>message-back</c>, and acknowledges <c>message-with-ack</c>. Refuses an object with a member
/// <c>refuse</c>, and decides one with a member <c>slow</c> only when the client has gone.
/// </summary>
public sealed class SocketIoEcho : ISocketIoApp
{
    private readonly ConcurrentDictionary<string, Handler> _handlers = new();

    /// <summary>All sessions so far.</summary>
    public ICollection<string> Ids => _handlers.Keys;

    public Task<EngineEnd> EndOf(string id) => _handlers[id].End.Task.WaitAsync(TimeSpan.FromMinutes(1));

    public bool IsConnected(string id) => _handlers[id].Connected == 1;

    public bool Deciding(string id) => _handlers[id].IsDeciding;

    /// <summary>Whether it has connected twice, and is not any more.</summary>
    public bool HasLeft(string id) => _handlers[id] is { Connects: 2, Connected: 0 };

    /// <summary>Whether attachments of it are awaited.</summary>
    public bool Waiting(string id) => _handlers[id].Session.AwaitsAttachments;

    public ISocketIoHandler? Open(SocketIoSession session, HttpContext handshake) =>
        _handlers[session.Engine.Id] = new Handler(session);

    private sealed class Handler(SocketIoSession session) : ISocketIoHandler
    {
        private byte[] _auth = [];

        public SocketIoSession Session => session;

        public TaskCompletionSource<EngineEnd> End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Connected { get; private set; }

        public int Connects { get; private set; }

        public bool IsDeciding { get; private set; }

        public bool Charge(EngineCharge charge, int bytes) => true;

        public async ValueTask<SocketIoRefusal?> ConnectAsync(ReadOnlyMemory<byte> auth, CancellationToken ended)
        {
            _auth = auth.ToArray();
            var text = Encoding.UTF8.GetString(_auth);
            if (text.Contains("slow", StringComparison.Ordinal))
            {
                IsDeciding = true;
                await Task.Delay(Timeout.Infinite, ended).ContinueWith(_ => { }, TaskScheduler.Default);
            }

            if (text.Contains("refuse", StringComparison.Ordinal))
            {
                return new("Log in.", "{\"code\":\"unauthenticated\"}"u8.ToArray());
            }

            Connected++;
            Connects++;
            return null;
        }

        public ValueTask ConnectedAsync()
        {
            session.Send(SocketIoWriter.Event("auth", _auth is [] ? "{}"u8 : _auth));
            return ValueTask.CompletedTask;
        }

        public ValueTask EventAsync(SocketIoEvent received)
        {
            var name = Encoding.UTF8.GetString(received.Name.Span);
            var count = received.Attachments.Count;
            switch (name)
            {
                case "message" when count == 0:
                    session.Send(SocketIoWriter.Event("message-back", received.Arguments.Span));
                    break;
                case "message":
                    Binary($"5{count}-[\"message-back\",", received);
                    break;
                case "message-with-ack" when count == 0:
                    session.Acknowledge(received.Id.Span, received.Arguments.Span);
                    break;
                case "message-with-ack":
                    Binary($"6{count}-{Encoding.UTF8.GetString(received.Id.Span)}[", received);
                    break;
                default:
                    session.Send(SocketIoWriter.Event("error", "{\"code\":\"unknown_method\"}"u8));
                    break;
            }

            return ValueTask.CompletedTask;
        }

        public ValueTask DisconnectedAsync()
        {
            Connected--;
            return ValueTask.CompletedTask;
        }

        public ValueTask ClosedAsync(EngineEnd end)
        {
            End.TrySetResult(end);
            return ValueTask.CompletedTask;
        }

        private void Binary(string head, SocketIoEvent received)
        {
            session.Send(EnginePacket.Text(
                Encoding.UTF8.GetBytes($"{head}{Encoding.UTF8.GetString(received.Arguments.Span)}]")));
            foreach (var attachment in received.Attachments)
            {
                session.Send(new(attachment, IsBinary: true));
            }
        }
    }
}
