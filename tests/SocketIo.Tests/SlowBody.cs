using System.Net;

namespace Hubbub.SocketIo.Tests;

/// <summary>A body whose second half comes when it is told to.</summary>
internal sealed class SlowBody : HttpContent
{
    public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync("4hal"u8.ToArray());
        await stream.FlushAsync();
        await Go.Task;
        await stream.WriteAsync("f"u8.ToArray());
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 5;
        return true;
    }
}
