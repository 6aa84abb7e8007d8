namespace Hubbub.Application.Notifications.Mails;

/// <summary>Mails about unread notifications; section <c>NotificationMails</c> of the configuration.</summary>
public sealed class NotificationMailOptions
{
    /// <summary>
    /// Where this server is reached from the internet, such as <c>https://api.example.org</c>: each mail has a link
    /// that ends such mails. Without it, notifications are not mailed.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>The link; null if notifications are not mailed.</summary>
    internal Uri? Unsubscribe(string token) => string.IsNullOrEmpty(PublicUrl)
        ? null
        : new Uri($"{PublicUrl.TrimEnd('/')}/unsubscribe?token={token}");
}
