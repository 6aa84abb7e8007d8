using System.Text.Json;
using Hubbub.Client.Wire;

namespace Hubbub.Client;

/// <summary>
/// The session: who is logged in, and a valid access token. One refresh runs at a time, and only a real refusal ends
/// the session.
/// </summary>
internal sealed class Tokens(HubbubOptions options, Rest rest)
{
    private const string Stored = "session";

    // The server repeats an answer to a refresh for 10 s: two of these fit.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    private readonly Lock _lock = new();
    private readonly Turns _storing = new();
    private Task<HubbubSession>? _refreshing;

    public HubbubSession? Session { get; private set; }

    /// <summary>Called when the session has ended by the server's word.</summary>
    public Action? Ended { get; set; }

    /// <summary>Takes the session that was kept, if there is one and none is in use.</summary>
    public async Task Load(CancellationToken ct)
    {
        if (Session is null && await options.Store.Load(Stored, ct).ConfigureAwait(false) is { } kept)
        {
            Session = JsonSerializer.Deserialize<HubbubSession>(kept, Json.Options);
        }
    }

    /// <summary>Logs in, signs up or reactivates.</summary>
    public async Task<HubbubSession> Begin(string operation, object body, CancellationToken ct)
    {
        var answer = await rest.Call(HttpMethod.Post, $"auth/{operation}", body, ct: ct).ConfigureAwait(false);
        return HubbubSession.From(answer, options.Time.GetUtcNow());
    }

    /// <summary>Uses a session, or with null none, and keeps that.</summary>
    public async Task Use(HubbubSession? session)
    {
        lock (_lock)
        {
            Session = session;
            _refreshing = null;
        }

        await Keep(session).ConfigureAwait(false);
    }

    /// <summary>Calls REST as the person who is logged in; a token that was refused is replaced once.</summary>
    public async Task<JsonElement> Call(
        HttpMethod method,
        string path,
        object? body = null,
        string? key = null,
        TimeSpan? limit = null,
        CancellationToken ct = default)
    {
        // Read once: content can be sent once only.
        body = body is null or HttpContent ? body : Json.Of(body);
        var owner = Session?.UserId;
        var token = await Access().WaitAsync(ct).ConfigureAwait(false);
        try
        {
            return await rest.Call(method, path, body, token, key, limit, ct).ConfigureAwait(false);
        }
        catch (HubbubException e) when (e.Code == "unauthenticated" && body is not HttpContent)
        {
            var next = await Refresh(token).WaitAsync(ct).ConfigureAwait(false);
            return Session?.UserId == owner
                ? await rest.Call(method, path, body, next, key, limit, ct).ConfigureAwait(false)
                : throw HubbubException.OfSession();
        }
    }

    /// <summary>A token that is valid for a while.</summary>
    public async Task<string> Access() => Current() is var session && options.Time.GetUtcNow() < session.StaleAt
        ? session.AccessToken
        : await Refresh(session.AccessToken).ConfigureAwait(false);

    /// <summary>A token in place of one that was refused or is about to end.</summary>
    public async Task<string> Refresh(string old)
    {
        Task<HubbubSession> refreshing;
        lock (_lock)
        {
            var session = Current();
            if (session.AccessToken != old && options.Time.GetUtcNow() < session.StaleAt)
            {
                return session.AccessToken;
            }

            refreshing = _refreshing ??= Task.Run(() => Refresh(session));
        }

        return (await refreshing.ConfigureAwait(false)).AccessToken;
    }

    private async Task<HubbubSession> Refresh(HubbubSession before)
    {
        HubbubSession? next = null;
        try
        {
            next = HubbubSession.From(await Ask(before).ConfigureAwait(false), options.Time.GetUtcNow());
        }
        catch (HubbubException e) when (e.Code == "accounts.invalid_refresh_token")
        {
            // The end is told below.
        }
        catch (Exception)
        {
            lock (_lock)
            {
                _refreshing = Session == before ? null : _refreshing;
            }

            throw;
        }

        // Before it is used: a store with the old token would end the session once the new one is known to be used.
        await Keep(next).ConfigureAwait(false);
        HubbubSession? current;
        lock (_lock)
        {
            current = Session;
            (Session, _refreshing) = current == before ? (next, null) : (current, _refreshing);
        }

        if (current != before)
        {
            // Someone logged in or out meanwhile; this answer is nobody's any more.
            await Keep(current).ConfigureAwait(false);
            throw HubbubException.OfSession();
        }

        if (next is null)
        {
            Ended?.Invoke();
            throw HubbubException.OfSession();
        }

        return next;
    }

    /// <summary>An answer that was lost is asked for again at once: the server repeats it.</summary>
    private async Task<JsonElement> Ask(HubbubSession before)
    {
        var body = new { refreshToken = before.RefreshToken };
        try
        {
            return await rest.Call(HttpMethod.Post, "auth/refresh", body, limit: Limit).ConfigureAwait(false);
        }
        catch (HubbubException e) when (e.Code == HubbubException.NoAnswer)
        {
            return await rest.Call(HttpMethod.Post, "auth/refresh", body, limit: Limit).ConfigureAwait(false);
        }
    }

    /// <summary>A store that fails costs the next start, not this session.</summary>
    private Task Keep(HubbubSession? session) => _storing.Run(async () =>
    {
        try
        {
            var value = session is null ? null : JsonSerializer.SerializeToUtf8Bytes(session, Json.Options);
            await options.Store.Save(Stored, value).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.NotStored(options.Logger, "session", e);
        }
    });

    private HubbubSession Current() => Session ?? throw HubbubException.OfSession();
}
