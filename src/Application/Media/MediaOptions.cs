using System.ComponentModel.DataAnnotations;

namespace Hubbub.Application.Media;

/// <summary>Section <c>Media</c> of the configuration.</summary>
public sealed class MediaOptions
{
    private const long MiB = 1024 * 1024;

    /// <summary>Space per person: stored originals and open uploads.</summary>
    public long QuotaBytes { get; set; } = 1024 * MiB;

    /// <summary>Space per person until the e-mail address is proved.</summary>
    public long UnprovedQuotaBytes { get; set; } = 32 * MiB;

    /// <summary>With less free space than this, where the data directory is, no upload is taken.</summary>
    public long MinFreeBytes { get; set; } = 1024 * MiB;

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

    /// <summary>Width times height of an AVIF, which costs far more to decode than others.</summary>
    public long MaxAvifPixels { get; set; } = 12_000_000;

    public int MaxFrames { get; set; } = 500;

    /// <summary>Pixels of all frames together.</summary>
    public long MaxTotalPixels { get; set; } = 40_000_000;

    /// <summary>
    /// An image whose pixels, by what they cost, are at most so many is ready with the answer; others are processed in the
    /// background.
    /// </summary>
    public long LightPixels { get; set; } = 2_000_000;

    /// <summary>How long decoding one image may take.</summary>
    [Range(1, int.MaxValue)]
    public int DecodeSeconds { get; set; } = 10;

    /// <summary>How much memory decoding one image may take, that of the process that does it included.</summary>
    public long DecodeMemoryBytes { get; set; } = 768 * MiB;

    /// <summary>Images of one person that may wait to be decoded in the background.</summary>
    public int ProcessingPerPerson { get; set; } = 10;

    /// <summary>Images of everyone that may wait to be decoded in the background.</summary>
    public int Processing { get; set; } = 200;

    /// <summary>How long a file may be unused, and an upload without progress.</summary>
    public int UnusedHours { get; set; } = 24;

    /// <summary>
    /// For how long the URL of a file is the same, so that browsers keep what it leads to. It is good for as long again
    /// after that.
    /// </summary>
    [Range(1, 24 * 7)]
    public int UrlHours { get; set; } = 12;

    /// <summary>What URLs of files begin with: <c>https://api.example.org</c>. Empty: they are paths on this server.</summary>
    public string UrlBase { get; set; } = string.Empty;

    /// <summary>The keys that sign them: a name in the data directory, or a whole path.</summary>
    public string UrlKeyFile { get; set; } = "media-url-keys.json";

    public TimeSpan UrlWindow => TimeSpan.FromHours(UrlHours);

    public TimeSpan DecodeTime => TimeSpan.FromSeconds(DecodeSeconds);

    public TimeSpan Unused => TimeSpan.FromHours(UnusedHours);
}
