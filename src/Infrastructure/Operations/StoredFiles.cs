using Hubbub.Application.Media;
using Hubbub.Domain.Common;
using Hubbub.Domain.Media;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Operations;

/// <summary>
/// The files in the data directory, listed before the rows are read. A row exists from before its first file until
/// after its last one, so a listed file without a row has either been deleted meanwhile or is unknown.
/// </summary>
internal sealed class StoredFiles(DataDirectory data)
{
    private readonly HashSet<string> _keys =
    [
        .. from area in Directories(data.PathOf("media"))
           from part in Directories(area)
           from file in Directory.EnumerateFiles(part)
           select KeyOf(data, file),
    ];

    /// <summary>Missing files of existing rows; read in the snapshot and checked again after it.</summary>
    public async Task<List<(MediaId Id, string Key)>> Missing(AppDbContext db, CancellationToken ct)
    {
        var missing = new List<(MediaId, string)>();
        var there = db.MediaItems.AsNoTracking().Where(m => m.State != MediaState.Discarded).AsAsyncEnumerable();
        await foreach (var item in there.WithCancellation(ct))
        {
            missing.AddRange(
                ExpectedOf(item).Where(key => !_keys.Contains(key) && !Exists(key)).Select(key => (item.Id, key)));
        }

        return missing;
    }

    /// <summary>
    /// Of these, the files that rows still refer to and that are still missing; the rest were deleted.
    /// </summary>
    public async Task<List<string>> StillMissing(
        List<(MediaId Id, string Key)> missing, AppDbContext db, CancellationToken ct)
    {
        var still = new List<string>();
        foreach (var of in missing.GroupBy(m => m.Id, m => m.Key))
        {
            var item = await db.MediaItems.AsNoTracking()
                .SingleOrDefaultAsync(m => m.Id == of.Key && m.State != MediaState.Discarded, ct);
            still.AddRange(of.Where(key => item is not null && ExpectedOf(item).Contains(key) && !Exists(key)));
        }

        return still;
    }

    /// <summary>Files without a row.</summary>
    public async Task<List<string>> Unknown(AppDbContext db, CancellationToken ct)
    {
        var unknown = new HashSet<string>(_keys);
        await foreach (var item in db.MediaItems.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            unknown.ExceptWith(MediaFiles.AllOf(item));
        }

        return [.. unknown.Where(Exists).Order(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> ExpectedOf(MediaItem item) => item.State == MediaState.Ready
        ?
        [
            .. MediaFiles.SizesOf(item).Select(size => MediaFiles.KeyOf(item.Id, size)),
            .. item.TargetKind is MediaTargetKind.Avatar or MediaTargetKind.Group
                ? ImageSizes.Squares.Select(size => MediaFiles.SquareOf(item.Id, size))
                : [],
        ]
        : MediaFiles.PartsOf(item, item.Parts);

    // Files are two levels deep; unpublished ones, in media/staging, have no row yet.
    private static IEnumerable<string> Directories(string path) =>
        Directory.Exists(path) ? Directory.EnumerateDirectories(path).Where(d => Path.GetFileName(d).Length == 2) : [];

    private static string KeyOf(DataDirectory data, string file) =>
        Path.GetRelativePath(data.PathOf("media"), file).Replace(Path.DirectorySeparatorChar, '/');

    private bool Exists(string key) => File.Exists(data.PathOf(Path.Combine("media", key)));
}
