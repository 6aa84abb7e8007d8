using System.Globalization;
using Hubbub.Application.Common;
using Hubbub.Application.Media;
using Hubbub.Infrastructure.Media;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Operations;

/// <summary>The result of checking an invariant.</summary>
/// <param name="Name">The invariant.</param>
/// <param name="Fault">A description of violations, in the plural.</param>
/// <param name="Count">The number of violations; 0 if the invariant holds.</param>
/// <param name="First">The first few violations.</param>
public sealed record Finding(string Name, string Fault, int Count, IReadOnlyList<string> First)
{
    public override string ToString() => Count == 0
        ? $"ok      {Name}"
        : string.Create(CultureInfo.InvariantCulture, $"BROKEN  {Name}: {Count} {Fault}: {string.Join(", ", First)}")
            + (Count > First.Count ? ", …" : string.Empty);
}

/// <summary>
/// Checks the invariants of the database and the files. It reads one snapshot, so that concurrent writes by a server
/// cannot look like faults, and changes nothing.
/// </summary>
public sealed class Doctor
{
    private const int MostNamed = 5;

    private readonly AppDbContext _db;
    private readonly IStorage _storage;
    private readonly IMediaStore _store;
    private readonly DataDirectory _data;

    internal Doctor(AppDbContext db, IStorage storage, IMediaStore store, DataDirectory data) =>
        (_db, _storage, _store, _data) = (db, storage, store, data);

    public async Task<IReadOnlyList<Finding>> Examine(CancellationToken ct)
    {
        // A bucket is not checked: listing it costs money, and it has tools of its own.
        var files = _store is DiskMediaStore ? new StoredFiles(_data) : null;
        var (findings, missing) = await _storage.ReadSnapshotAsync(token => Look(files, token), ct);
        if (files is null)
        {
            return findings;
        }

        return
        [
            .. findings,
            Of("missing-files", "missing files of existing rows", await files.StillMissing(missing, _db, ct)),
            Of("unknown-files", "files without a row", await files.Unknown(_db, ct)),
        ];
    }

    private async Task<(List<Finding> Findings, List<(Domain.Common.MediaId Id, string Key)> Missing)> Look(
        StoredFiles? files, CancellationToken ct)
    {
        List<Finding> findings =
        [
            Of(
                "file-damage",
                "errors in the file, or indexes that are not in use",
                await OperatorStatements.DamageAsync(_db, ct)),
            Of(
                "foreign-keys",
                "rows with a dangling foreign key, in these tables, or keys that are not enforced",
                await OperatorStatements.ForeignKeysAsync(_db, ct)),
        ];
        foreach (var invariant in Invariant.All)
        {
            var broken = invariant.Broken(_db);
            var count = await broken.CountAsync(ct);
            var first = count == 0 ? [] : await broken.Take(MostNamed).ToListAsync(ct);
            findings.Add(new(invariant.Name, invariant.Fault, count, first.ConvertAll(Text)));
        }

        var lost = await OperatorStatements.LostTargetsAsync(_db, ct);
        findings.Add(Of("media-targets", "files of deleted posts, stories, messages or drafts", lost.ConvertAll(Text)));
        return (findings, files is null ? [] : await files.Missing(_db, ct));
    }

    private static Finding Of(string name, string fault, List<string> broken) =>
        new(name, fault, broken.Count, [.. broken.Take(MostNamed)]);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
