using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Hubbub.Infrastructure.Media;

/// <summary>Section <c>Media:S3</c> of the configuration; without a bucket, files are kept in the data directory.</summary>
public sealed class S3Options
{
    /// <summary>Where the store is; empty for Amazon's own.</summary>
    public string? ServiceUrl { get; set; }

    public string? Bucket { get; set; }

    public string? AccessKey { get; set; }

    public string? SecretKey { get; set; }

    public string Region { get; set; } = "us-east-1";

    /// <summary>The bucket in the path instead of the host name, as most stores of one's own need it.</summary>
    public bool ForcePathStyle { get; set; } = true;

    /// <summary>How long the store may say nothing, and how much longer storing a MiB may take is a second.</summary>
    [Range(1, int.MaxValue)]
    public int TimeoutSeconds { get; set; } = 30;

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    public static bool IsWanted(IConfiguration configuration) =>
        configuration.GetSection("Media:S3").GetChildren().Any(setting => !string.IsNullOrEmpty(setting.Value));
}
