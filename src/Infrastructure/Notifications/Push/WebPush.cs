using System.Net.Http.Headers;
using Hubbub.Application.Notifications.Push;
using Hubbub.Domain.Common;
using Lib.Net.Http.WebPush;
using Lib.Net.Http.WebPush.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using LibMessage = Lib.Net.Http.WebPush.PushMessage;
using LibSubscription = Lib.Net.Http.WebPush.PushSubscription;
using PushMessage = Hubbub.Application.Notifications.Push.PushMessage;
using PushSubscription = Hubbub.Domain.Notifications.PushSubscription;

namespace Hubbub.Infrastructure.Notifications.Push;

internal sealed partial class WebPush : IWebPush, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http;
    private readonly PushServiceClient _client;
    private readonly VapidAuthentication _signer;
    private readonly TimeProvider _clock;
    private readonly ILogger<WebPush> _logger;

    public WebPush(
        VapidKeys keys,
        IOptions<PushOptions> options,
        PushEndpoints endpoints,
        TimeProvider clock,
        ILogger<WebPush> logger)
    {
        (_clock, _logger, PublicKey) = (clock, logger, keys.PublicKey);
        _http = new HttpClient(new WithoutBodies(new SocketsHttpHandler
        {
            // Redirects and proxies would lead past the check of the address.
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = endpoints.Connect,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 16,
            MaxResponseDrainSize = 0,
        }))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        // It is tried again by the worker, which survives a restart.
        _client = new PushServiceClient(_http) { AutoRetryAfter = false };
        _signer = new VapidAuthentication(keys.PublicKey, keys.PrivateKey) { Subject = options.Value.Subject };
    }

    public string PublicKey { get; }

    public async Task<PushAnswer> Send(PushSubscription to, PushMessage message, CancellationToken ct)
    {
        var subscription = new LibSubscription { Endpoint = to.Endpoint };
        subscription.SetKey(PushEncryptionKeyName.P256DH, to.P256dh);
        subscription.SetKey(PushEncryptionKeyName.Auth, to.Auth);
        var sent = new LibMessage(message.Content)
        {
            Topic = message.Topic,
            TimeToLive = (int)message.TimeToLive.TotalSeconds,
            Urgency = message.Urgency switch
            {
                PushUrgency.Low => PushMessageUrgency.Low,
                PushUrgency.Normal => PushMessageUrgency.Normal,
                PushUrgency.High => PushMessageUrgency.High,
            },
        };
        using var longest = new CancellationTokenSource(Longest, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, longest.Token);
        try
        {
            await _client.RequestPushMessageDeliveryAsync(
                subscription, sent, _signer, VapidAuthenticationScheme.Vapid, either.Token);
            return new((int)System.Net.HttpStatusCode.Created);
        }
        catch (PushServiceClientException e)
        {
            return new((int)e.StatusCode, RetryAfterOf(e.Headers?.RetryAfter));
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // The text may name the endpoint, which is a secret.
            LogUnreachable(to.Id.Value, e.GetType().Name);
            return new(Status: 0);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _signer.Dispose();
    }

    private TimeSpan? RetryAfterOf(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? date - _clock.Now() : null);

    [LoggerMessage(1, LogLevel.Information, "The push service of {Subscription} cannot be reached: {Reason}")]
    private partial void LogUnreachable(long subscription, string reason);

    /// <summary>Answers are not read beyond their headers: they may be endless, or lie about their length.</summary>
    private sealed class WithoutBodies(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
        {
            var response = await base.SendAsync(request, ct);
            response.Content.Dispose();
            response.Content = new ByteArrayContent([]);
            return response;
        }
    }
}
