using System.ComponentModel.DataAnnotations;

namespace Hubbub.Application.Messaging;

/// <summary>Conversations; section <c>Messaging</c> of the configuration.</summary>
public sealed class MessagingOptions
{
    /// <summary>How long after sending a message its sender can edit it. 0 means never.</summary>
    [Range(0, 876_000)]
    public int EditWindowHours { get; set; } = 24;

    public TimeSpan EditWindow => TimeSpan.FromHours(EditWindowHours);
}
