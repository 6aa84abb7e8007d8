using AutoMapper;
using AutoMapper.QueryableExtensions;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Application.Profiles;

internal sealed class People(IProfilesDb db, IProfilesStatements statements, IMapper mapper, TimeProvider clock)
    : IPeople, IAccountProfiles
{
    public async Task<IReadOnlyDictionary<UserId, UserCard>> GetMany(
        IReadOnlyCollection<UserId> ids, CancellationToken ct) =>
        (await statements.NamesAsync(ids, ct)).ToDictionary(
            n => n.Id, n => CardOf(n.Id, n.Username, n.DisplayName, n.Availability, n.AvatarId));

    public async Task<IReadOnlyDictionary<UserId, WhoCanMessage>> WhoCanMessage(
        IReadOnlyCollection<UserId> ids, CancellationToken ct) =>
        (await statements.NamesAsync(ids, ct)).ToDictionary(n => n.Id, n => n.WhoCanMessage);

    public async Task<IReadOnlyDictionary<string, UserId>> Named(
        IReadOnlyCollection<string> usernames, CancellationToken ct) =>
        await db.Profiles
            .Where(p => usernames.Contains(p.UsernameKey) && p.Availability == Availability.Available)
            .ToDictionaryAsync(p => p.UsernameKey, p => p.UserId, ct);

    public async Task<bool?> IsPrivate(UserId id, CancellationToken ct) =>
        await db.Profiles
            .Where(p => p.UserId == id && p.Availability == Availability.Available)
            .Select(p => (bool?)p.IsPrivate)
            .SingleOrDefaultAsync(ct);

    public async Task<bool> GiveReadReceipts(IReadOnlyCollection<UserId> ids, CancellationToken ct) =>
        !await db.Profiles.AnyAsync(p => ids.Contains(p.UserId) && !p.ReadReceipts, ct);

    public async Task<IReadOnlySet<UserId>> AllowAnalytics(
        IReadOnlyCollection<UserId> ids, CancellationToken ct) =>
        await db.Profiles.Where(p => ids.Contains(p.UserId) && p.AllowAnalytics)
            .Select(p => p.UserId).ToHashSetAsync(ct);

    public async Task<IReadOnlySet<UserId>> OnlyAddedByFollowed(
        IReadOnlyCollection<UserId> ids, CancellationToken ct) =>
        await db.Profiles
            .Where(p => ids.Contains(p.UserId) && p.WhoCanAddToGroups == WhoCanAddToGroups.Following)
            .Select(p => p.UserId).ToHashSetAsync(ct);

    public async Task<IReadOnlySet<UserId>> ErasedAmong(IReadOnlyCollection<UserId> ids, CancellationToken ct) =>
        await db.Profiles
            .Where(p => ids.Contains(p.UserId) && p.UsernameKey.StartsWith(Domain.Profiles.Profile.ErasedKey))
            .Select(p => p.UserId).ToHashSetAsync(ct);

    public Task<OwnProfile?> OwnProfile(UserId id, CancellationToken ct) =>
        db.Profiles.Where(p => p.UserId == id)
            .ProjectTo<OwnProfile>(mapper.ConfigurationProvider).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyList<UserId>> After(UserId id, int count, CancellationToken ct) =>
        await db.Profiles
            .Where(p => p.UserId > id && p.Availability == Availability.Available)
            .OrderBy(p => p.UserId).Select(p => p.UserId).Take(count).ToListAsync(ct);

    public void Add(UserId id, string username, DateTimeOffset createdAt) =>
        db.Profiles.Add(new Domain.Profiles.Profile(id, username, createdAt));

    public Task Show(UserId id, CancellationToken ct) => Set(id, Availability.Available, ct);

    public Task HideFrozen(UserId id, CancellationToken ct) => Set(id, Availability.Frozen, ct);

    public Task HideDeleted(UserId id, CancellationToken ct) => Set(id, Availability.Deleted, ct);

    internal static UserCard CardOf(Domain.Profiles.Profile profile) =>
        CardOf(profile.UserId, profile.Username, profile.DisplayName, profile.Availability, profile.AvatarId);

    private static UserCard CardOf(
        UserId id, string username, string displayName, Availability availability, MediaId? avatar) =>
        availability switch
        {
            Availability.Available => new(id, username, displayName, IsAvailable: true, PictureUrls.OfAvatar(avatar)),
            Availability.Frozen => new(id, null, "Unavailable account", IsAvailable: false),
            Availability.Deleted => new(id, null, "Deleted account", IsAvailable: false),
        };

    private async Task Set(UserId id, Availability availability, CancellationToken ct) =>
        (await db.Profiles.SingleAsync(p => p.UserId == id, ct)).SetAvailability(availability, clock.Now());
}
