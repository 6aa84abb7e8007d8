using System.Text.RegularExpressions;
using Hubbub.Domain.Common;
using Hubbub.Web.Description.Operations;
using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace Hubbub.Web.Description;

/// <summary>What routes and types do not say about an operation. Every documented route has one.</summary>
/// <param name="Command">The command that it sends, whose validator gives the bounds of the inputs.</param>
/// <param name="Route">Its method, and its path under <c>/api/v1</c>; <c>~</c> marks a path outside it.</param>
/// <param name="Id">Its name in generated clients: a verb and a noun.</param>
/// <param name="Summary">What a client does with it.</param>
/// <param name="Description">What it does.</param>
/// <param name="Errors">The module errors that it can return; errors common to all operations are not listed.</param>
internal sealed partial record ApiOperation(
    Type Command, string Route, string Id, string Summary, string Description, params Error[] Errors)
{
    private const string Prefix = "/api/v1";

    public static readonly IReadOnlyDictionary<string, ApiOperation> All = new[]
    {
        AccountsOperations.All,
        AdminOperations.All,
        AnalyticsOperations.All,
        CollectionsOperations.All,
        CommentsOperations.All,
        DiscoveryOperations.All,
        FeedsOperations.All,
        GraphOperations.All,
        MediaOperations.All,
        MessagingOperations.All,
        GroupOperations.All,
        InviteOperations.All,
        MessageRequestOperations.All,
        NotificationsOperations.All,
        PostsOperations.All,
        PresenceOperations.All,
        ProfilesOperations.All,
        StoriesOperations.All,
        SyncOperations.All,
    }.SelectMany(all => all).ToDictionary(o => o.Route);

    /// <summary>Null for an undescribed route, which a test reports.</summary>
    public static ApiOperation? Of(ApiDescription route) =>
        All.GetValueOrDefault(RouteOf(route.HttpMethod!, PathOf(route)));

    public static string RouteOf(string method, string path) => path.StartsWith(Prefix, StringComparison.Ordinal)
        ? $"{method} {path[Prefix.Length..]}"
        : $"{method} ~{path}";

    public static string PathOf(ApiDescription route) =>
        '/' + Constraint().Replace(route.RelativePath ?? string.Empty, string.Empty).TrimEnd('/');

    [GeneratedRegex(":[^}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Constraint();
}
