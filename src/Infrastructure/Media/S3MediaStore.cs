using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Hubbub.Application.Media;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Media;

/// <summary>Files in a bucket of any store that speaks S3. An object is there whole, or not at all.</summary>
internal sealed class S3MediaStore : IMediaStore, IDisposable
{
    private readonly AmazonS3Client _client;
    private readonly string _bucket;

    /// <exception cref="InvalidOperationException">A setting is missing.</exception>
    public S3MediaStore(IOptions<S3Options> options)
    {
        var s3 = options.Value;
        if (string.IsNullOrEmpty(s3.Bucket) || string.IsNullOrEmpty(s3.AccessKey) || string.IsNullOrEmpty(s3.SecretKey))
        {
            throw new InvalidOperationException("Media__S3 needs Bucket, AccessKey and SecretKey.");
        }

        var config = new AmazonS3Config
        {
            ForcePathStyle = s3.ForcePathStyle,
            AuthenticationRegion = s3.Region,
            MaxErrorRetry = 2,
            // Stores of other makers do not know the newer checksums.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (string.IsNullOrEmpty(s3.ServiceUrl))
        {
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(s3.Region);
        }
        else
        {
            config.ServiceURL = s3.ServiceUrl;
        }

        _bucket = s3.Bucket;
        _client = new(new BasicAWSCredentials(s3.AccessKey, s3.SecretKey), config);
    }

    public Task Publish(string key, StagedFile file, CancellationToken ct) => Ask(() => _client.PutObjectAsync(
        new PutObjectRequest { BucketName = _bucket, Key = key, FilePath = file.Path, UseChunkEncoding = false }, ct));

    public async Task<Stream?> Open(string key, CancellationToken ct)
    {
        try
        {
            var about = await Ask(() => _client.GetObjectMetadataAsync(_bucket, key, ct));
            return new S3Stream(from => Read(key, from), about.ContentLength);
        }
        catch (MediaStorageException e) when (e.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.NotFound })
        {
            return null;
        }
    }

    public async Task Delete(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        foreach (var key in keys)
        {
            await Ask(() => _client.DeleteObjectAsync(_bucket, key, ct));
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<Stream> Read(string key, long from) => (await Ask(() => _client.GetObjectAsync(new GetObjectRequest
    {
        BucketName = _bucket,
        Key = key,
        // Always a range: of a whole object the SDK takes the ETag for its MD5, which it is not in every store.
        ByteRange = new ByteRange($"bytes={from}-"),
    }))).ResponseStream;

    private static async Task<T> Ask<T>(Func<Task<T>> request)
    {
        try
        {
            return await request();
        }
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException or IOException)
        {
            throw new MediaStorageException(e);
        }
    }
}
