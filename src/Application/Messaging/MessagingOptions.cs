using System.ComponentModel.DataAnnotations;

namespace Hubbub.Application.Messaging;

/// <summary>Conversations; section <c>Messaging</c> of the configuration.</summary>
public sealed class MessagingOptions
{
    /// <summary>How long after sending a message its sender can edit it. 0 means never.</summary>
    [Range(0, 876_000)]
    public int EditWindowHours { get; set; } = 24;

    /// <summary>
    /// Whether the first message of a stranger waits as a request until its receiver accepts it. If not, it rings like
    /// any other.
    /// </summary>
    public bool Requests { get; set; } = true;

    public TimeSpan EditWindow => TimeSpan.FromHours(EditWindowHours);
}
