using System.Collections.Concurrent;
using Hubbub.Application.Media;
using Hubbub.Domain.Common;
using Hubbub.Web.Common;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Media;

/// <summary>
/// Limits each person's concurrent requests with contents of files, since each takes disk space while it runs.
/// </summary>
internal sealed class UploadSlots(IOptions<MediaOptions> options)
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<UserId, int> _underWay = new();

    public async ValueTask<object?> Limit(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var user = context.HttpContext.User.Id();
        var count = _underWay.AddOrUpdate(user, 1, (_, now) => now + 1);
        try
        {
            return count > options.Value.ConcurrentRequests
                ? Problems.Of(Error.RateLimited(TryAgain))
                : await next(context);
        }
        finally
        {
            if (_underWay.AddOrUpdate(user, 0, (_, now) => now - 1) == 0)
            {
                _underWay.TryRemove(KeyValuePair.Create(user, 0));
            }
        }
    }
}

internal static class UploadSlotsUse
{
    public static RouteHandlerBuilder WithUploadSlot(this RouteHandlerBuilder route) => route.AddEndpointFilter(
        (context, next) => context.HttpContext.RequestServices.GetRequiredService<UploadSlots>().Limit(context, next));
}
