using System.Net;
using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Hubbub.Application.Media;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Media;

/// <summary>
/// Files in a bucket of any S3-compatible store. An object exists whole or not at all. Each upload is verified, since a
/// file that the store only claims to hold would be lost.
/// </summary>
internal sealed class S3MediaStore : IMediaStore, IDisposable
{
    private const string HashName = "sha256";
    private const long SlowestBytesPerSecond = 1024 * 1024;

    private readonly StrictHttp _http;
    private readonly AmazonS3Client _client;
    private readonly string _bucket;
    private readonly TimeSpan _timeout;

    /// <exception cref="InvalidOperationException">A setting is missing.</exception>
    public S3MediaStore(IOptions<S3Options> options)
    {
        var s3 = options.Value;
        if (string.IsNullOrEmpty(s3.Bucket) || string.IsNullOrEmpty(s3.AccessKey) || string.IsNullOrEmpty(s3.SecretKey))
        {
            throw new InvalidOperationException("Media__S3 needs Bucket, AccessKey and SecretKey.");
        }

        _timeout = s3.Timeout;
        _http = new(_timeout);
        var config = new AmazonS3Config
        {
            HttpClientFactory = _http,
            // Each call has its own time limit, by the amount that it sends.
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
            ForcePathStyle = s3.ForcePathStyle,
            AuthenticationRegion = s3.Region,
            MaxErrorRetry = 2,
            // S3-compatible stores may not support the newer checksums.
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

    public async Task Publish(string key, StagedFile file, CancellationToken ct)
    {
        var length = file.Length;
        var hash = await HashOf(file, ct);
        var put = new PutObjectRequest
        {
            BucketName = _bucket,
            Key = key,
            FilePath = file.Path,
            UseChunkEncoding = false,
        };
        put.Metadata[HashName] = hash;
        var stored = await Ask(
            async token =>
            {
                await _client.PutObjectAsync(put, token);
                return await _client.GetObjectMetadataAsync(_bucket, key, token);
            },
            _timeout + TimeSpan.FromSeconds(length / SlowestBytesPerSecond),
            ct);
        if (stored.ContentLength != length || stored.Metadata[HashName] != hash)
        {
            throw new MediaStorageException(new IOException("The store does not hold the file that it confirmed."));
        }
    }

    public async Task<Stream?> Open(string key, CancellationToken ct)
    {
        try
        {
            var about = await Ask(token => _client.GetObjectMetadataAsync(_bucket, key, token), _timeout, ct);
            var length = about.ContentLength;
            return new S3Stream(
                (from, token) => Read(key, from, length, token), length, about.Metadata[HashName], _timeout);
        }
        catch (MediaStorageException e)
            when (e.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.NotFound })
        {
            return null;
        }
    }

    public async Task Delete(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        foreach (var key in keys)
        {
            await Ask(token => _client.DeleteObjectAsync(_bucket, key, token), _timeout, ct);
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
    }

    private async Task<Stream> Read(string key, long from, long length, CancellationToken ct)
    {
        var found = await Ask(
            token => _client.GetObjectAsync(
                new GetObjectRequest
                {
                    BucketName = _bucket,
                    Key = key,
                    // Always a range: for a whole object the SDK assumes that the ETag is its MD5, which not every
                    // store guarantees.
                    ByteRange = new ByteRange($"bytes={from}-"),
                },
                token),
            _timeout,
            ct);
        if (found.ContentLength != length - from || (from > 0 && found.HttpStatusCode != HttpStatusCode.PartialContent))
        {
            found.Dispose();
            throw new MediaStorageException(new IOException("The store did not send the requested range."));
        }

        return found.ResponseStream;
    }

    private static async Task<string> HashOf(StagedFile file, CancellationToken ct)
    {
        await using var content = file.Read();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
    }

    private static async Task<T> Ask<T>(Func<CancellationToken, Task<T>> request, TimeSpan most, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(most);
        try
        {
            return await request(limit.Token);
        }
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException
            or IOException
            || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new MediaStorageException(e);
        }
    }

    /// <summary>Follows no redirects: they could send our requests and users' files elsewhere.</summary>
    private sealed class StrictHttp(TimeSpan timeout) : HttpClientFactory, IDisposable
    {
        private readonly HttpClient _client = new(new NoRedirects
        {
            InnerHandler = new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectTimeout = timeout,
                UseCookies = false,
            },
        })
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };

        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

        public void Dispose() => _client.Dispose();
    }

    private sealed class NoRedirects : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            return (int)response.StatusCode is < 300 or >= 400 or (int)HttpStatusCode.NotModified
                ? response
                : throw new HttpRequestException("The store answered with a redirect.");
        }
    }
}
