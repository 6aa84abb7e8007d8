using Hubbub.Application.Common;
using Hubbub.Application.Media;
using Hubbub.Application.Media.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Media;

/// <summary>
/// Decodes images in two worker processes, so that light images never wait for heavy ones. For light images, people
/// take turns; heavy ones come from one job, and so one at a time.
/// </summary>
internal sealed class WorkerImages : IImages, IDisposable
{
    private const int MostWaiting = 100;

    private readonly FairQueue _lightTurns;
    private readonly SemaphoreSlim _heavyTurn = new(1);
    private readonly IStaging _staging;

    /// <exception cref="InvalidOperationException">libvips is not available on this system.</exception>
    public WorkerImages(
        IOptions<ImageWorkerOptions> program,
        IOptions<MediaOptions> limits,
        IStaging staging,
        TimeProvider clock,
        ILogger<WorkerImages> logger)
    {
        _staging = staging;
        if (ImageDecoder.Missing is { } reason)
        {
            throw reason;
        }

        Light = new(program, limits, isInBackground: false, clock, logger);
        Heavy = new(program, limits, isInBackground: true, clock, logger);
        _lightTurns = new(limits.Value.ConcurrentRequests, MostWaiting);
    }

    public ImageWorkerProcess Light { get; }

    public ImageWorkerProcess Heavy { get; }

    public async Task<Result<ImageHeader>> Inspect(
        StagedFile source, ImageFormat format, UserId owner, CancellationToken ct)
    {
        var reply = await AskLight(new() { Path = source.Path, Format = format }, owner, ct);
        return reply.Failure is { } refusal
            ? refusal
            : new ImageHeader(reply.Value.Width, reply.Value.Height, reply.Value.Frames);
    }

    public async Task<Result<ProcessedImage>> Process(
        StagedFile source, ImageFormat format, bool isLight, UserId owner, CancellationToken ct)
    {
        var files = Enum.GetValues<MediaSize>().ToDictionary(size => size, _ => _staging.Create());
        try
        {
            var order = new ImageOrder
            {
                Path = source.Path,
                Format = format,
                Files = files.ToDictionary(f => f.Key, f => f.Value.Path),
            };
            var reply = await (isLight ? AskLight(order, owner, ct) : AskHeavy(order, ct));
            if (reply.Failure is { } refusal)
            {
                return refusal;
            }

            var (width, height) = (reply.Value.Width, reply.Value.Height);
            var made = ImageSizes.Of(width, height).ToDictionary(size => size, size => files[size]);
            files.Clear();
            return new ProcessedImage(width, height, reply.Value.Blurhash!, made);
        }
        finally
        {
            foreach (var file in files.Values)
            {
                file.Dispose();
            }
        }
    }

    public async Task<Result<IReadOnlyDictionary<MediaSize, StagedFile>>> CutSquares(
        StagedFile source, ImageFormat format, UserId owner, CancellationToken ct)
    {
        var files = ImageSizes.Squares.ToDictionary(size => size, _ => _staging.Create());
        var isDone = false;
        try
        {
            var paths = files.ToDictionary(f => f.Key, f => f.Value.Path);
            var order = new ImageOrder { Path = source.Path, Format = format, IsSquare = true, Files = paths };
            var reply = await AskLight(order, owner, ct);
            isDone = reply.Failure is null;
            return reply.Failure is { } refusal ? refusal : files;
        }
        finally
        {
            foreach (var file in isDone ? [] : files.Values.ToArray())
            {
                file.Dispose();
            }
        }
    }

    public void Dispose()
    {
        Light.Dispose();
        Heavy.Dispose();
        _heavyTurn.Dispose();
    }

    private async Task<Result<ImageReply>> AskLight(ImageOrder order, UserId owner, CancellationToken ct)
    {
        if (!await _lightTurns.Enter(owner, ct))
        {
            return StorageErrors.Busy;
        }

        try
        {
            // A cancelled caller must not kill the worker that others wait for; a light image does not take long.
            return Answer(await Light.Ask(order, CancellationToken.None));
        }
        finally
        {
            _lightTurns.Exit();
        }
    }

    private async Task<Result<ImageReply>> AskHeavy(ImageOrder order, CancellationToken ct)
    {
        await _heavyTurn.WaitAsync(ct);
        try
        {
            return Answer(await Heavy.Ask(order, ct));
        }
        finally
        {
            _heavyTurn.Release();
        }
    }

    private static Result<ImageReply> Answer((ImageReply? Reply, WorkerEnd End) answer) => answer switch
    {
        ({ IsDamaged: false } reply, _) => reply,
        (null, WorkerEnd.TooCostly) => MediaErrors.TooCostly,
        _ => MediaErrors.Damaged,
    };
}
