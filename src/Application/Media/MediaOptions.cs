namespace Hubbub.Application.Media;

/// <summary>Section <c>Media</c> of the configuration.</summary>
public sealed class MediaOptions
{
    private const long MiB = 1024 * 1024;

    /// <summary>Space per person: stored originals and open uploads.</summary>
    public long QuotaBytes { get; set; } = 1024 * MiB;

    /// <summary>Uploads in parts that a person may have open.</summary>
    public int OpenUploads { get; set; } = 10;

    /// <summary>Requests with bytes of files that one person may have under way.</summary>
    public int ConcurrentRequests { get; set; } = 4;

    /// <summary>The largest file in one request; larger ones come in parts.</summary>
    public int OneShotBytes { get; set; } = (int)(8 * MiB);

    public long MaxImageBytes { get; set; } = 20 * MiB;

    public long MaxVideoBytes { get; set; } = 200 * MiB;

    public long MaxAudioBytes { get; set; } = 50 * MiB;

    public long MaxDocumentBytes { get; set; } = 50 * MiB;

    /// <summary>Width times height of an image, or of one frame.</summary>
    public long MaxPixels { get; set; } = 40_000_000;

    public int MaxFrames { get; set; } = 500;

    /// <summary>Pixels of all frames together.</summary>
    public long MaxTotalPixels { get; set; } = 200_000_000;

    /// <summary>How long a file may be unused, and an upload without progress.</summary>
    public int UnusedHours { get; set; } = 24;

    public TimeSpan Unused => TimeSpan.FromHours(UnusedHours);
}
