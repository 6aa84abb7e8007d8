using System.Globalization;
using System.Text;

namespace Hubbub.Application.Common.Mails;

/// <summary>The words of all mails. They are in one place so that they can be translated.</summary>
public static class MailTexts
{
    public const string Unsubscribe = "Stop these mails";

    public static MailText VerifyEmail(string username, string code) => new(
        "Your Hubbub code",
        [Hello(username), $"your code to confirm this e-mail address is {code}.", "It is good for 15 minutes."]);

    public static MailText ResetPassword(string username, string code) => new(
        "Reset your Hubbub password",
        [
            Hello(username),
            $"your code to set a new password is {code}.",
            "It is good for 15 minutes. If you did not ask for it, do nothing.",
        ]);

    /// <param name="username">Whose account.</param>
    /// <param name="device">What the device calls itself.</param>
    /// <param name="address">The network address that it logged in from.</param>
    /// <param name="at">When.</param>
    public static MailText NewDevice(string username, string device, string? address, DateTimeOffset at) => new(
        "A new device logged in to your Hubbub account",
        [
            Hello(username),
            string.Create(
                CultureInfo.InvariantCulture,
                $"a new device logged in to your account on {at.UtcDateTime:d MMMM yyyy 'at' HH:mm} UTC."),
            $"It calls itself: {Harmless(device)}",
            $"Its address: {address ?? "unknown"}",
            "If this was you, do nothing. If not, reset your password: that ends all sessions.",
        ]);

    /// <param name="count">How many notifications are unread.</param>
    /// <param name="lines">
    /// The texts of the newest of them, and whether people wrote any of it; empty if the mail must not say them.
    /// </param>
    /// <param name="unsubscribe">The link that ends these mails.</param>
    public static MailText Missed(int count, IReadOnlyList<(string Text, bool IsUserText)> lines, Uri unsubscribe)
    {
        var what = count == 1 ? "an unread notification" : $"{count} unread notifications";
        string[] more = lines.Count > 0 && count > lines.Count ? [$"And {count - lines.Count} more."] : [];
        return new(
            $"You have {what} on Hubbub",
            [
                $"You have {what} on Hubbub{(lines.Count > 0 ? ":" : ".")}",
                .. lines.SelectMany(line => line.IsUserText ? [Harmless(line.Text)] : LinesOf(line.Text)),
                .. more,
                "You receive this mail because you turned on e-mail for notifications.",
            ],
            unsubscribe);
    }

    private static string[] LinesOf(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Hello(string username) => $"Hello {Harmless(username)},";

    /// <summary>
    /// User text on one line without marks of direction, and without anything that mail programs turn into a link: a
    /// name must not send a link in the server's name.
    /// </summary>
    private static string Harmless(string text)
    {
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isLink = c is '/' or '\\' or '@'
                || (c is ':' && !IsBetweenDigits(text, i))
                || (c is '.' or '。' or '．' or '｡' && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1])
                    && !char.IsAsciiDigit(text[i + 1]));
            shown.Append(char.IsControl(c) || IsMarkOfDirection(c) || c is '\u2028' or '\u2029' || isLink ? ' ' : c);
        }

        return shown.ToString().Trim();
    }

    // As in a time of day.
    private static bool IsBetweenDigits(string text, int at) => at > 0 && at + 1 < text.Length
        && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static bool IsMarkOfDirection(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
