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
/// The keys that sign URLs of files: random, a new one every week, in a file that only this user can read. A key is in the
/// file half a day before it signs, so that all who share the file know it by then, and until what it signed has expired.
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

    /// <exception cref="InvalidOperationException">There is such a file, and it cannot be read.</exception>
    public MediaUrlKeys(DataDirectory data, IOptions<MediaOptions> options, TimeProvider clock, ILogger<MediaUrlKeys> logger)
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
                $"The keys of the URLs of files, {_path}, cannot be read or made ({e.Message}). Delete the file if it is damaged: "
                + "URLs that were handed out end, and clients read new ones.", e);
        }
    }

    /// <summary>The key for URLs of the window that began at this time.</summary>
    public byte[] For(DateTimeOffset window)
    {
        var keys = Current();
        // The clock may have been set back.
        return (keys.LastOrDefault(k => k.From <= window) ?? keys[0]).Secret;
    }

    /// <summary>Every key of which a URL may be good.</summary>
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

    // Several may do this at once: each adds a key for later, and all read again long before then what the last one wrote.
    private Key[] Rotated(Key[] keys, DateTimeOffset now)
    {
        if (keys[^1].From <= now + Lead - Rotation)
        {
            keys = [.. keys.Where((_, i) => i + 1 == keys.Length || keys[i + 1].From + _validity > now), NewKey(now + Lead)];
            Write(keys, isFirst: false);
        }

        return keys;
    }

    private static Key NewKey(DateTimeOffset from) => new(from, RandomNumberGenerator.GetBytes(KeyBytes));

    private Key[] Read() =>
        JsonSerializer.Deserialize<Key[]>(File.ReadAllBytes(_path), WireJson.Options) is { Length: > 0 } keys
        && Array.TrueForAll(keys, k => k.Secret.Length == KeyBytes)
            ? keys
            : throw new JsonException("There are no keys in it.");

    // Nobody ever reads a part of it, and whoever comes second as the first one is made takes what is there.
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
                stream.Flush(flushToDisk: true);
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

    [LoggerMessage(LogLevel.Warning, "The keys of the URLs of files cannot be read or renewed; the old ones go on.")]
    private partial void LogKeptOld(Exception exception);

    /// <summary>A key.</summary>
    /// <param name="From">It signs for windows that begin from then on, until the next one does.</param>
    /// <param name="Secret">Random.</param>
    private sealed record Key(DateTimeOffset From, byte[] Secret);
}
