using System.Text.Encodings.Web;
using Hubbub.Application.Notifications.Mails;
using Hubbub.Web.Common;
using MediatR;

namespace Hubbub.Web.Notifications;

/// <summary>
/// The link in mails about notifications (RFC 8058). Mail programs post to it; people open it and press the button,
/// because programs that look at links for safety open it too. No log-in, no scripts.
/// </summary>
internal static class UnsubscribePage
{
    public const string Path = "/unsubscribe";

    /// <summary>Allows the button, and nothing else.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void MapUnsubscribePage(this WebApplication app)
    {
        app.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], (string? token) => Page(
                "Stop mails about notifications?",
                $"<form method=\"post\" action=\"?token={Encoded(Uri.EscapeDataString(token ?? string.Empty))}\">"
                    + "<button>Stop them</button></form>"))
            .AllowAnonymous().ExcludeFromDescription();
        app.MapPost(Path, async (IMediator mediator, CancellationToken ct, string? token = null) =>
                (await mediator.Send(new UnsubscribeFromMails(token ?? string.Empty), ct)).Failure is { } error
                    ? Problems.Of(error)
                    : Page(
                        "You will get no more mails about notifications.",
                        "<p>You can turn them on again in your notification preferences.</p>"))
            .AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult Page(string title, string body) => Results.Text(
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encoded(title)}</title>
        </head>
        <body><h1>{Encoded(title)}</h1>{body}</body>
        </html>

        """,
        "text/html; charset=utf-8");

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
