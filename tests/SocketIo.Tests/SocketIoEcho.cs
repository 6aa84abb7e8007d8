using System.Collections.Concurrent;
using System.Text;
using Hubbub.SocketIo.Engine;
using Microsoft.AspNetCore.Http;

namespace Hubbub.SocketIo.Tests;

/// <summary>
/// As the application of the protocol's public tests: sends the CONNECT's object back as <c>auth</c>, each <c>message</c>
/// as <c>message-back</c>, and acknowledges <c>message-with-ack</c>. Refuses an object with a member <c>refuse</c>, and
/// decides one with a member <c>slow</c> only when the client has gone.
/// </summary>
public sealed class SocketIoEcho : ISocketIoApp
{
    private int _connected;
    private int _open;

    /// <summary>Sessions whose namespace is connected, and all.</summary>
    public (int Connected, int Open) Counts => (Volatile.Read(ref _connected), Volatile.Read(ref _open));

    /// <summary>What was called, by the name of the event.</summary>
    public ConcurrentQueue<string> Events { get; } = new();

    public ISocketIoHandler? Open(SocketIoSession session, HttpContext handshake) => new Handler(this, session);

    private sealed class Handler : ISocketIoHandler
    {
        private readonly SocketIoEcho _echo;
        private readonly SocketIoSession _session;
        private byte[] _auth = [];

        public Handler(SocketIoEcho echo, SocketIoSession session)
        {
            (_echo, _session) = (echo, session);
            Interlocked.Increment(ref echo._open);
        }

        public bool Charge(EngineCharge charge, int bytes) => true;

        public async ValueTask<SocketIoRefusal?> ConnectAsync(ReadOnlyMemory<byte> auth, CancellationToken ended)
        {
            _auth = auth.ToArray();
            var text = Encoding.UTF8.GetString(_auth);
            if (text.Contains("slow", StringComparison.Ordinal))
            {
                await Task.Delay(Timeout.Infinite, ended).ContinueWith(_ => { }, TaskScheduler.Default);
            }

            if (text.Contains("refuse", StringComparison.Ordinal))
            {
                return new("Log in.", "{\"code\":\"unauthenticated\"}"u8.ToArray());
            }

            Interlocked.Increment(ref _echo._connected);
            return null;
        }

        public ValueTask ConnectedAsync()
        {
            _session.Send(SocketIoWriter.Event("auth", _auth is [] ? "{}"u8 : _auth));
            return ValueTask.CompletedTask;
        }

        public ValueTask EventAsync(SocketIoEvent received)
        {
            var name = Encoding.UTF8.GetString(received.Name.Span);
            _echo.Events.Enqueue(name);
            var count = received.Attachments.Count;
            switch (name)
            {
                case "message" when count == 0:
                    _session.Send(SocketIoWriter.Event("message-back", received.Arguments.Span));
                    break;
                case "message":
                    Binary($"5{count}-[\"message-back\",", received);
                    break;
                case "message-with-ack" when count == 0:
                    _session.Acknowledge(received.Id.Span, received.Arguments.Span);
                    break;
                case "message-with-ack":
                    Binary($"6{count}-{Encoding.UTF8.GetString(received.Id.Span)}[", received);
                    break;
                default:
                    _session.Send(SocketIoWriter.Event("error", "{\"code\":\"unknown_method\"}"u8));
                    break;
            }

            return ValueTask.CompletedTask;
        }

        public ValueTask DisconnectedAsync()
        {
            Interlocked.Decrement(ref _echo._connected);
            return ValueTask.CompletedTask;
        }

        public ValueTask ClosedAsync(EngineEnd end)
        {
            Interlocked.Decrement(ref _echo._open);
            return ValueTask.CompletedTask;
        }

        private void Binary(string head, SocketIoEvent received)
        {
            _session.Send(EnginePacket.Text(
                Encoding.UTF8.GetBytes($"{head}{Encoding.UTF8.GetString(received.Arguments.Span)}]")));
            foreach (var attachment in received.Attachments)
            {
                _session.Send(new(attachment, IsBinary: true));
            }
        }
    }
}
