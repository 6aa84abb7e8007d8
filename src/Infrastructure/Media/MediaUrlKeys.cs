using System.Security.Cryptography;
using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Media;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hubbub.Infrastructure.Media;

/// <summary>
/// The keys that sign file URLs: random, a new one every week, in a file that only this user can read. A key is in the
/// file half a day before it signs, so that every node that shares the file has it by then, and stays until the URLs it
/// signed have expired.
/// </summary>
public sealed partial class MediaUrlKeys
{
    private const int KeyBytes = 32;

    private static readonly TimeSpan Rotation = TimeSpan.FromDays(7);

    private static readonly TimeSpan Lead = TimeSpan.FromHours(12);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly TimeSpan _validity;
    private readonly ILogger<MediaUrlKeys> _logger;
    private readonly string _path;
    private Key[] _keys;
    private DateTimeOffset _lookedAt;

    /// <exception cref="InvalidOperationException">The key file cannot be read or created.</exception>
    public MediaUrlKeys(
        DataDirectory data, IOptions<MediaOptions> options, TimeProvider clock, ILogger<MediaUrlKeys> logger)
    {
        (_clock, _logger, _validity) = (clock, logger, 2 * options.Value.UrlWindow);
        _path = data.PathOf(options.Value.UrlKeyFile);
        try
        {
            if (!File.Exists(_path))
            {
                Write([NewKey(clock.Now() - options.Value.UrlWindow)], isFirst: true);
            }

            _keys = Read();
        }
        catch (Exception e) when (IsFault(e))
        {
            throw new InvalidOperationException(
                $"The keys for file URLs, {_path}, cannot be read or created ({e.Message}). "
                + "Delete the file if it is damaged: URLs already issued stop working, and clients fetch new ones.", e);
        }
    }

    /// <summary>The signing key for the window that began at this time.</summary>
    public byte[] For(DateTimeOffset window)
    {
        var keys = Current();
        // The clock may have been set back.
        return (keys.LastOrDefault(k => k.From <= window) ?? keys[0]).Secret;
    }

    /// <summary>Every key with which a valid URL may be signed.</summary>
    public IEnumerable<byte[]> All() => Current().Select(k => k.Secret);

    private Key[] Current()
    {
        lock (_lock)
        {
            var now = _clock.Now();
            if (now - _lookedAt >= LookAgain)
            {
                _lookedAt = now;
                try
                {
                    _keys = Rotated(Read(), now);
                }
                catch (Exception e) when (IsFault(e))
                {
                    LogKeptOld(e);
                }
            }

            return _keys;
        }
    }

    // Several nodes may do this at once: each adds a key for later, and long before then all have read what the last
    // wrote.
    private Key[] Rotated(Key[] keys, DateTimeOffset now)
    {
        if (keys[^1].From <= now + Lead - Rotation)
        {
            keys =
            [
                .. keys.Where((_, i) => i + 1 == keys.Length || keys[i + 1].From + _validity > now), NewKey(now + Lead),
            ];
            Write(keys, isFirst: false);
        }

        return keys;
    }

    private static Key NewKey(DateTimeOffset from) => new(from, RandomNumberGenerator.GetBytes(KeyBytes));

    private Key[] Read() =>
        JsonSerializer.Deserialize<Key[]>(File.ReadAllBytes(_path), WireJson.Options) is { Length: > 0 } keys
        && Array.TrueForAll(keys, k => k.Secret.Length == KeyBytes)
            ? keys
            : throw new JsonException("It contains no valid keys.");

    // Written to a draft and renamed, so that nobody reads a partial file; if two nodes create the first file, one
    // wins.
    private void Write(Key[] keys, bool isFirst)
    {
        var draft = $"{_path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using (var stream = new FileStream(draft, options))
            {
                JsonSerializer.Serialize(stream, keys, WireJson.Options);
                FileFlush.ToDisk(stream);
            }

            File.Move(draft, _path, overwrite: !isFirst);
        }
        catch (IOException) when (isFirst && File.Exists(_path))
        {
            File.Delete(draft);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    private static bool IsFault(Exception e) => e is IOException or UnauthorizedAccessException or JsonException;

    [LoggerMessage(LogLevel.Warning, "The keys for file URLs cannot be read or renewed; the old ones stay in use.")]
    private partial void LogKeptOld(Exception exception);

    /// <summary>A signing key.</summary>
    /// <param name="From">It signs for windows that begin from then on, until the next key takes over.</param>
    /// <param name="Secret">Random bytes.</param>
    private sealed record Key(DateTimeOffset From, byte[] Secret);
}
