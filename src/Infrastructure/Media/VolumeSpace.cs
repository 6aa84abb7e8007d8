using Hubbub.Application.Media;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Media;

/// <summary>Free space on the data directory's volume, queried at most once a second.</summary>
internal sealed class VolumeSpace(DataDirectory data, TimeProvider clock) : IFreeSpace
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly DriveInfo _volume = new(data.PathOf(string.Empty));
    private volatile Look? _last;

    public long Bytes
    {
        get
        {
            if (_last is { } last && clock.GetElapsedTime(last.At) < Fresh)
            {
                return last.Bytes;
            }

            var now = new Look(clock.GetTimestamp(), _volume.AvailableFreeSpace);
            _last = now;
            return now.Bytes;
        }
    }

    private sealed record Look(long At, long Bytes);
}
