using FluentValidation.Validators;
using Hubbub.Application.Common;
using Hubbub.Application.Media.Contracts;
using Hubbub.Application.Messaging.Search;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Feeds;
using Hubbub.Application.Presence;
using Hubbub.Domain.Notifications;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Web.Posts;
using Microsoft.OpenApi;

namespace Hubbub.Web.Description;

/// <summary>
/// Describes the parameters in paths, queries and headers, which are plain numbers and strings in code.
/// </summary>
internal static class ApiParameters
{
    private static readonly Dictionary<string, Type> Choices = new()
    {
        ["order"] = typeof(FeedOrder),
        ["sort"] = typeof(CommentSort),
        ["period"] = typeof(TrendPeriod),
        ["size"] = typeof(MediaSize),
        ["type"] = typeof(NotificationType),
        ["kind"] = typeof(ReactionKind),
    };

    private static readonly Dictionary<string, string> Descriptions = new()
    {
        ["cursor"] = "`nextCursor` of the previous page. Without it, the first page.",
        ["limit"] = "The maximum number of items on a page.",
        ["Idempotency-Key"] = "A request repeated with the same key is carried out once and answered the same.",
        ["q"] = "What to search for.",
        ["after"] = "The newest seq that the client knows.",
        ["offset"] = "The number of bytes of the file sent before this part.",
        ["userIds"] = "Comma-separated ids, at most 100.",
        ["postIds"] = "Comma-separated ids, at most 100.",
        ["hasMedia"] = "Only posts with files of their own.",
        ["unfiled"] = "Only posts that are in no folder.",
        ["isArchived"] = "Only archived conversations, or only others (the default).",
        ["isPinned"] = "Only pinned conversations, the newest pin first.",
        ["isRead"] = "Only read notifications, or only unread ones.",
        ["tag"] = "The tag, without #.",
        ["emoji"] = "Exactly one emoji, in percent-encoded UTF-8.",
        ["username"] = "The username, in any case.",
        ["since"] = "Only what was measured after this time.",
        ["savedAt"] = "A draft that was saved after this time stays.",
    };

    private static readonly Dictionary<string, string> OfMessageSearch = new()
    {
        ["q"] = "Words, of which the last may be unfinished.",
        ["from"] = "Only messages of the person with this id.",
        ["conversationId"] = "Only messages of this conversation.",
        ["after"] = "Only messages sent at this time or later.",
        ["before"] = "Only messages sent before this time.",
        ["hasFile"] = "Only messages with files.",
    };

    public static void Complete(
        OpenApiOperation operation, ApiOperation? described, ILookup<string, IPropertyValidator> bounds)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            var name = parameter.Name!;
            parameter.Description ??= (described?.Command == typeof(SearchMessages)
                    ? OfMessageSearch.GetValueOrDefault(name)
                    : null)
                ?? Descriptions.GetValueOrDefault(name) ?? DescribeOther(name);
            parameter.Schema = SchemaOf(name, parameter.Schema, described);
            ApiBounds.Apply(Names(name).SelectMany(n => bounds[n]), parameter.Schema);
        }
    }

    /// <summary>The parameter's names in commands.</summary>
    private static string[] Names(string parameter) => parameter switch
    {
        "Idempotency-Key" => ["idempotencyKey", "clientKey", "clientMessageId"],
        "after" => ["afterSeq"],
        _ => [parameter],
    };

    private static IOpenApiSchema? SchemaOf(string name, IOpenApiSchema? given, ApiOperation? operation)
    {
        var known = name switch
        {
            "kind" when operation?.Id == "search" => ApiSchemas.Scalar(typeof(SearchKind)),
            "kind" when operation?.Command == typeof(StartTyping) => ApiSchemas.Scalar(typeof(TypingKind)),
            // There, squares have names of their own.
            "size" when operation?.Id.EndsWith("SignedMedia", StringComparison.Ordinal) == true =>
                given as OpenApiSchema,
            "limit" => new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Format = "int32",
                Default = PageRequest.DefaultLimit,
            },
            "userIds" or "postIds" =>
                new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9]+(,[0-9]+)*$" },
            _ when name == "from" || name.EndsWith("Id", StringComparison.Ordinal) =>
                new OpenApiSchema { Type = JsonSchemaType.String, Pattern = ApiSchemas.IdPattern },
            _ => Choices.TryGetValue(name, out var choice) ? ApiSchemas.Scalar(choice) : null,
        };
        known?.Default ??= (given as OpenApiSchema)?.Default;
        return known ?? given;
    }

    private static string DescribeOther(string name) => name switch
    {
        _ when name.EndsWith("Id", StringComparison.Ordinal) => $"The id of the {name[..^2]}.",
        _ => $"The {name}.",
    };
}
