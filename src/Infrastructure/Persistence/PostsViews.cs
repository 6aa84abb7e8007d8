using Hubbub.Application.Posts;
using Hubbub.Domain.Graph;
using Hubbub.Domain.Profiles;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Infrastructure.Persistence;

/// <summary>
/// Lets the Posts module join what it needs of other modules' rows in the statement that reads posts.
/// </summary>
internal static class PostsViews
{
    public static IQueryable<RelationView> Relations(IQueryable<Edge> edges) =>
        edges.AsNoTracking().Select(e => new RelationView
        {
            From = e.FromId,
            To = e.ToId,
            Follows = e.Follow == FollowState.Following,
            Asks = e.Follow == FollowState.Requested,
            Blocks = e.BlockId != null,
            Mutes = e.MuteId != null,
        });

    public static IQueryable<PersonView> People(IQueryable<Profile> profiles) =>
        profiles.AsNoTracking().Select(p => new PersonView
        {
            Id = p.UserId,
            Username = p.Username,
            UsernameKey = p.UsernameKey,
            DisplayName = p.DisplayName,
            AvatarId = p.AvatarId,
            IsPrivate = p.IsPrivate,
            IsAvailable = p.Availability == Availability.Available,
            AllowAnalytics = p.AllowAnalytics,
        });
}
