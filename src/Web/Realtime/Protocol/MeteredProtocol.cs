using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Web.Realtime.Connections;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Hubbub.Web.Realtime.Protocol;

/// <summary>
/// The protocol of one connection, which counts incoming data. Only one reader at a time calls it, so it needs no lock;
/// it runs for every frame, so it allocates nothing.
/// </summary>
internal sealed class MeteredProtocol(
    IHubProtocol inner, TimeProvider clock, FrameWindow frames, FrameWindow bytes, FrameWindow badFrames) : IHubProtocol
{
    private FrameWindow _frames = frames;
    private FrameWindow _bytes = bytes;
    private FrameWindow _badFrames = badFrames;
    private bool _isExhausted;

    public string Name => inner.Name;

    public int Version => inner.Version;

    public TransferFormat TransferFormat => inner.TransferFormat;

    public bool IsVersionSupported(int version) => inner.IsVersionSupported(version);

    /// <exception cref="InvalidDataException">The budget is already spent: nothing more is read.</exception>
    public bool TryParseMessage(
        ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        if (_isExhausted)
        {
            throw new InvalidDataException("This connection sent more than it may.");
        }

        var before = input.Length;
        var isWhole = inner.TryParseMessage(ref input, binder, out message);
        var now = clock.GetTimestamp();

        // A partial frame counts as a frame: it was parsed like one, and is parsed again with the next part.
        var isIn = _frames.Take(now, 1);
        var areBytesIn = _bytes.Take(now, before - input.Length);
        var isGood = message is not InvocationMessage { Target: RefusingProtocol.RefusedMethod }
            || _badFrames.Take(now, 1);
        if (isIn && areBytesIn && isGood)
        {
            return isWhole;
        }

        _isExhausted = true;
        message = RefusingProtocol.Refuse(
            (message as HubInvocationMessage)?.InvocationId,
            "connection",
            FrameBudget.Exceeded,
            isIn ? areBytesIn ? "bad frames" : "bytes" : "frames");
        return true;
    }

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => inner.WriteMessage(message, output);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => inner.GetMessageBytes(message);
}

/// <summary>A fixed window: at most twice the permits in any period of its length.</summary>
internal struct FrameWindow(RateLimitOptions.Setting limit, TimeProvider clock)
{
    private readonly long _length = limit.WindowSeconds * clock.TimestampFrequency;
    private readonly long _permits = limit.Permits;
    private long _end = long.MinValue;
    private long _taken;

    public bool Take(long now, long permits)
    {
        if (now >= _end)
        {
            (_end, _taken) = (now + _length, 0);
        }

        _taken += permits;
        return _taken <= _permits;
    }
}
