using System.Net;

namespace Hubbub.Application.Common.Mails;

/// <summary>A mail as plain text and as HTML. User text is only in paragraphs, where nothing of it is markup.</summary>
/// <param name="Subject">One line, without user text.</param>
/// <param name="Paragraphs">Plain text, one line each.</param>
/// <param name="Unsubscribe">The link that ends mails of this kind; null if they cannot be ended.</param>
public sealed record MailText(string Subject, IReadOnlyList<string> Paragraphs, Uri? Unsubscribe = null)
{
    public string Plain => string.Join("\n\n", Paragraphs)
        + (Unsubscribe is null ? string.Empty : $"\n\n{MailTexts.Unsubscribe}: {Unsubscribe.AbsoluteUri}") + "\n";

    // Text in each paragraph finds its own direction, so that a name cannot turn the sentence around it.
    public string Html => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{Encoded(Subject)}</title></head>
        <body style="font:16px/1.5 sans-serif">
        {string.Concat(Paragraphs.Select(p => $"<p dir=\"auto\">{Encoded(p)}</p>\n"))}{Footer}</body>
        </html>

        """;

    private string Footer => Unsubscribe is null
        ? string.Empty
        : $"<p><a href=\"{Encoded(Unsubscribe.AbsoluteUri)}\">{Encoded(MailTexts.Unsubscribe)}</a></p>\n";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
