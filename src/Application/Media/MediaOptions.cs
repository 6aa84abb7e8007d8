using System.ComponentModel.DataAnnotations;

namespace Hubbub.Application.Media;

/// <summary>Files; section <c>Media</c> of the configuration.</summary>
public sealed class MediaOptions
{
    private const long MiB = 1024 * 1024;

    /// <summary>Space per person: stored originals and open uploads.</summary>
    public long QuotaBytes { get; set; } = 1024 * MiB;

    /// <summary>Space per person until the e-mail address is verified.</summary>
    public long UnprovedQuotaBytes { get; set; } = 32 * MiB;

    /// <summary>
    /// With less than this free on the volume of the data directory, uploads are refused with <c>storage_full</c>.
    /// Everything else keeps working.
    /// </summary>
    public long MinFreeBytes { get; set; } = 1024 * MiB;

    /// <summary>Uploads in parts that a person may have open.</summary>
    public int OpenUploads { get; set; } = 10;

    /// <summary>Concurrent requests with contents of files that one person may send.</summary>
    public int ConcurrentRequests { get; set; } = 4;

    /// <summary>The largest file in one request. Larger ones are uploaded in parts.</summary>
    public int OneShotBytes { get; set; } = (int)(8 * MiB);

    /// <summary>The largest image.</summary>
    public long MaxImageBytes { get; set; } = 20 * MiB;

    /// <summary>The largest video.</summary>
    public long MaxVideoBytes { get; set; } = 200 * MiB;

    /// <summary>The largest audio file.</summary>
    public long MaxAudioBytes { get; set; } = 50 * MiB;

    /// <summary>The largest document.</summary>
    public long MaxDocumentBytes { get; set; } = 50 * MiB;

    /// <summary>
    /// Width times height of an image, or of one frame. Read from the header, before anything is decoded.
    /// </summary>
    public long MaxPixels { get; set; } = 40_000_000;

    /// <summary>Width times height of an AVIF image, which costs far more to decode than others.</summary>
    public long MaxAvifPixels { get; set; } = 12_000_000;

    /// <summary>Frames of an animation.</summary>
    public int MaxFrames { get; set; } = 500;

    /// <summary>Pixels of all frames together.</summary>
    public long MaxTotalPixels { get; set; } = 40_000_000;

    /// <summary>
    /// An image of at most this many pixels, weighted as for <c>RateLimits__Megapixels</c>, is ready with the answer. A
    /// larger one is <c>processing</c> first.
    /// </summary>
    public long LightPixels { get; set; } = 2_000_000;

    /// <summary>
    /// Processor time that decoding one image may take. Beyond it, or after 12 times as long by the clock, the image is
    /// refused with <c>media.too_costly</c>.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int DecodeSeconds { get; set; } = 10;

    /// <summary>
    /// Memory of the process that decodes an image. Beyond it, the image is refused with <c>media.too_costly</c>.
    /// </summary>
    public long DecodeMemoryBytes { get; set; } = 768 * MiB;

    /// <summary>
    /// Images of one person that may wait to be processed. Beyond that the answer is <c>storage_busy</c>.
    /// </summary>
    public int ProcessingPerPerson { get; set; } = 10;

    /// <summary>
    /// Images of everyone that may wait to be processed. Beyond that the answer is <c>storage_busy</c>.
    /// </summary>
    public int Processing { get; set; } = 200;

    /// <summary>
    /// How long an unused file, an upload without progress, and a <c>processing</c> image that cannot be read are kept.
    /// </summary>
    public int UnusedHours { get; set; } = 24;

    /// <summary>
    /// How long the URL of a file stays the same, so that browsers can cache it. After that, it stays valid for the
    /// same time again.
    /// </summary>
    [Range(1, 24 * 7)]
    public int UrlHours { get; set; } = 12;

    /// <summary>
    /// The prefix of file URLs, such as <c>https://api.example.org</c>, for pages of another origin. Without it, they
    /// are paths: <c>/media/…</c>.
    /// </summary>
    public string UrlBase { get; set; } = string.Empty;

    /// <summary>The file with the keys that sign these URLs: a name in the data directory, or a full path.</summary>
    public string UrlKeyFile { get; set; } = "media-url-keys.json";

    public TimeSpan UrlWindow => TimeSpan.FromHours(UrlHours);

    public TimeSpan DecodeTime => TimeSpan.FromSeconds(DecodeSeconds);

    public TimeSpan Unused => TimeSpan.FromHours(UnusedHours);
}
