using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Hubbub.Infrastructure.Media;

/// <summary>
/// An S3-compatible store for files; section <c>Media:S3</c> of the configuration. Without a bucket, files are kept in
/// the data directory.
/// </summary>
public sealed class S3Options
{
    /// <summary>The store's URL. Without it, the store is Amazon S3.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>
    /// The bucket that holds the files, instead of <c>media</c> in the data directory. Set it together with both keys.
    /// </summary>
    public string? Bucket { get; set; }

    /// <summary>The access key.</summary>
    public string? AccessKey { get; set; }

    /// <summary>The secret key.</summary>
    public string? SecretKey { get; set; }

    /// <summary>The region that requests are signed for.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>
    /// Puts the bucket in the path instead of the host name. Most stores other than Amazon need this.
    /// </summary>
    public bool ForcePathStyle { get; set; } = true;

    /// <summary>How long the store may stay silent. Storing a file may take an extra second per MiB.</summary>
    [Range(1, int.MaxValue)]
    public int TimeoutSeconds { get; set; } = 30;

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    public static bool IsWanted(IConfiguration configuration) =>
        configuration.GetSection("Media:S3").GetChildren().Any(setting => !string.IsNullOrEmpty(setting.Value));
}
