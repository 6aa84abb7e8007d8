using Hubbub.Application.Messaging.Contracts;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Application.Profiles;
using Hubbub.Domain.Common;
using Hubbub.Domain.Profiles;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Messaging.Requests;

/// <summary>Common acts on message requests.</summary>
internal static class RequestActs
{
    public const string Requests = "--Messaging:Requests=true";

    public static Task<TestApp> CreateWithRequests(DatabaseProvider database) =>
        TestApp.Create(database, configure: null, "--RateLimits:Enabled=false", Requests);

    public static async Task<IReadOnlyList<ConversationSummary>> RequestsOf(this TestApp app, UserId viewer) =>
        (await app.Do(new GetMessageRequests(viewer, new(Limit: 100)))).Items;

    public static Task SetWhoCanMessage(this TestApp app, UserId user, WhoCanMessage who) =>
        app.Do(new UpdateProfile(user, null, null, null, null, null, who));

    /// <summary>The names of the events that someone got, in order, since this was last asked.</summary>
    public static string[] TakeEventsOf(this TestApp app, UserId user)
    {
        string[] names = [.. app.Transport.To(user).Select(p => p.Name)];
        app.Transport.Clear();
        return names;
    }
}
