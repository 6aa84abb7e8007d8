using System.Diagnostics.Metrics;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Domain.Common;
using MediatR;
using Microsoft.Extensions.Caching.Memory;

namespace Hubbub.Web.Common;

/// <summary>
/// Whether a session is still open, checked for every request and hub call. Results are cached for 5 seconds, but
/// sessions that end on this node are known at once.
/// </summary>
public sealed class SessionGate : IDisposable
{
    internal const string MeterName = "Hubbub.Sessions";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    // Longer than any access token lives.
    private static readonly TimeSpan RememberEnded = TimeSpan.FromHours(1);

    private readonly MemoryCache _answers = new(
        new MemoryCacheOptions { SizeLimit = 100_000, TrackStatistics = true });

    private readonly IServiceScopeFactory _scopes;

    public SessionGate(IServiceScopeFactory scopes, IMeterFactory meters)
    {
        _scopes = scopes;
        var meter = meters.Create(MeterName);
        meter.CreateObservableGauge(
            "hubbub.sessions.cached", () => _answers.Count, description: "Sessions and people in the cache");
        meter.CreateObservableCounter(
            "hubbub.sessions.lookups", Lookups, description: "Looks into the cache, by result");
    }

    public async ValueTask<bool> IsOpen(UserId user, SessionId session, CancellationToken ct)
    {
        if (_answers.TryGetValue(session, out bool isOpen))
        {
            return isOpen;
        }

        var answer = await Ask(new CheckSession(user, session), ct);
        // Do not overwrite an "ended" recorded in the meantime.
        if (!HasEnded(session))
        {
            Remember(session, answer, Fresh);
        }

        return answer && !HasEnded(session);
    }

    /// <summary>Whether this person is logged in anywhere.</summary>
    public async ValueTask<bool> IsAnyOpen(UserId user, CancellationToken ct)
    {
        if (!_answers.TryGetValue(user, out bool isAnyOpen))
        {
            isAnyOpen = await Ask(new CheckAnySession(user), ct);
            // After a new log-in, pictures load again within a second.
            Remember(user, isAnyOpen, isAnyOpen ? Fresh : TimeSpan.FromSeconds(1));
        }

        return isAnyOpen;
    }

    public void End(SessionId session) => Remember(session, false, RememberEnded);

    public bool HasEnded(SessionId session) => _answers.TryGetValue(session, out bool isOpen) && !isOpen;

    public void Dispose() => _answers.Dispose();

    private IEnumerable<Measurement<long>> Lookups() =>
        _answers.GetCurrentStatistics() is { } all
            ? [Of(all.TotalHits, "hit"), Of(all.TotalMisses, "miss")]
            : [];

    private static Measurement<long> Of(long lookups, string result) =>
        new(lookups, new KeyValuePair<string, object?>("result", result));

    private async Task<bool> Ask(IRequest<Result<bool>> question, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(question, ct);
        return result.Failure is { } failure ? throw new SessionUnknownException(failure) : result.Value;
    }

    private void Remember(object key, bool isOpen, TimeSpan span) =>
        _answers.Set(key, isOpen, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = span });
}

/// <summary>The database could not say whether the session is open.</summary>
public sealed class SessionUnknownException(Error error) : Exception(error.Code)
{
    public Error Error { get; } = error;
}
