namespace Hubbub.Application.Notifications.Push;

/// <summary>The worker that sends push messages.</summary>
public interface IPushQueue
{
    /// <summary>Something may be due.</summary>
    void Wake();
}
