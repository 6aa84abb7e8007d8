using Hubbub.Application.Messaging;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Messaging;

/// <summary>What is unread, for checks of the whole database.</summary>
internal static class UnreadMessages
{
    public static IQueryable<SeenMessage> Of(AppDbContext db) => db.Unread();
}
