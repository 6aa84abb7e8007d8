using Hubbub.Application.Common.RateLimits;
using Hubbub.Web.Common;
using Hubbub.Web.Realtime.Protocol;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Realtime.Connections;

/// <summary>
/// Counts the raw bytes of WebSockets: pings, pongs and empty fragments are handled below the hub, where its frame
/// budget does not see them.
/// </summary>
internal sealed class SocketMeter(IOptions<RateLimitOptions> options, TimeProvider clock, FrameBudget budget)
{
    private const int MostHeaderBytes = 14;

    // Allowance for read-ahead, so that the hub, where possible, reports an exceeded budget first.
    private const int ReadAhead = 64 * 1024;

    public Task Apply(HttpContext http, RequestDelegate next)
    {
        if (options.Value.Enabled && http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } upgrade)
        {
            var (bytes, frames) = (options.Value.FrameBytes, options.Value.Frames);
            var most = bytes.Permits + ((long)MostHeaderBytes * frames.Permits) + ReadAhead;
            var window = new FrameWindow(
                new((int)Math.Min(int.MaxValue, most), bytes.WindowSeconds), clock);
            http.Features.Set<IHttpUpgradeFeature>(
                new Upgrade(upgrade, stream => new Metered(stream, window, clock, () =>
                {
                    budget.Cut("socket bytes", http.User.Id());
                    http.Abort();
                })));
        }

        return next(http);
    }

    private sealed class Upgrade(IHttpUpgradeFeature inner, Func<Stream, Stream> metered) : IHttpUpgradeFeature
    {
        public bool IsUpgradableRequest => inner.IsUpgradableRequest;

        public async Task<Stream> UpgradeAsync() => metered(await inner.UpgradeAsync());
    }

    /// <summary>Has one reader at a time, like every stream under a WebSocket.</summary>
    private sealed class Metered(Stream inner, FrameWindow window, TimeProvider clock, Action cut) : Stream
    {
        private FrameWindow _window = window;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            if (_window.Take(clock.GetTimestamp(), read))
            {
                return read;
            }

            cut();
            throw new ConnectionAbortedException("This connection sent too much.");
        }

        public override Task<int> ReadAsync(
            byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            inner.WriteAsync(buffer, cancellationToken);

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            inner.WriteAsync(buffer, offset, count, cancellationToken);

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
