using System.Text.RegularExpressions;
using Hubbub.Domain.Common;
using Hubbub.Web.Description.Operations;
using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace Hubbub.Web.Description;

/// <summary>What no route and no type says of an operation. Every route that the document describes has one.</summary>
/// <param name="Command">What it sends; the command's validator tells the bounds of what comes in.</param>
/// <param name="Door">Its method, and its path under <c>/api/v1</c>; elsewhere after <c>~</c>.</param>
/// <param name="Id">Its name in generated clients: a verb and a noun.</param>
/// <param name="Summary">What one does with it.</param>
/// <param name="Description">What it does.</param>
/// <param name="Errors">The errors of modules that it answers; those that any operation may answer are not listed.</param>
internal sealed partial record ApiOperation(
    Type Command, string Door, string Id, string Summary, string Description, params Error[] Errors)
{
    private const string Prefix = "/api/v1";

    public static readonly IReadOnlyDictionary<string, ApiOperation> All = new[]
    {
        AccountsOperations.All,
        CollectionsOperations.All,
        CommentsOperations.All,
        DiscoveryOperations.All,
        FeedsOperations.All,
        GraphOperations.All,
        MediaOperations.All,
        MessagingOperations.All,
        NotificationsOperations.All,
        PostsOperations.All,
        PresenceOperations.All,
        ProfilesOperations.All,
        StoriesOperations.All,
        SyncOperations.All,
    }.SelectMany(all => all).ToDictionary(o => o.Door);

    /// <summary>Null for a route that nobody described, which a test finds.</summary>
    public static ApiOperation? Of(ApiDescription route) => All.GetValueOrDefault(DoorOf(route.HttpMethod!, PathOf(route)));

    public static string DoorOf(string method, string path) => path.StartsWith(Prefix, StringComparison.Ordinal)
        ? $"{method} {path[Prefix.Length..]}"
        : $"{method} ~{path}";

    public static string PathOf(ApiDescription route) =>
        '/' + Constraint().Replace(route.RelativePath ?? string.Empty, string.Empty).TrimEnd('/');

    [GeneratedRegex(":[^}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Constraint();
}
