using Microsoft.Extensions.Logging;

namespace Hubbub.Client;

/// <summary>What a client tells its logger.</summary>
internal static class Log
{
    private static readonly Action<ILogger, Exception?> NoConnectionMessage = LoggerMessage.Define(
        LogLevel.Information, new(1, nameof(NoConnection)), "There is no connection.");

    private static readonly Action<ILogger, Exception?> NotCaughtUpMessage = LoggerMessage.Define(
        LogLevel.Information, new(2, nameof(NotCaughtUp)), "What was missed could not be fetched yet.");

    private static readonly Action<ILogger, string, Exception?> NotStoredMessage = LoggerMessage.Define<string>(
        LogLevel.Warning, new(3, nameof(NotStored)), "The {What} could not be stored.");

    private static readonly Action<ILogger, string, Exception?> HandlerFailedMessage = LoggerMessage.Define<string>(
        LogLevel.Error, new(4, nameof(HandlerFailed)), "A handler of {Type} failed.");

    private static readonly Action<ILogger, string, string, Exception?> DroppedMessage =
        LoggerMessage.Define<string, string>(
            LogLevel.Warning, new(5, nameof(Dropped)), "A write to {Path} failed with {Code}, and is kept no longer.");

    public static void NoConnection(ILogger? logger, Exception e) => Write(logger, l => NoConnectionMessage(l, e));

    public static void NotCaughtUp(ILogger? logger, Exception e) => Write(logger, l => NotCaughtUpMessage(l, e));

    public static void NotStored(ILogger? logger, string what, Exception e) =>
        Write(logger, l => NotStoredMessage(l, what, e));

    public static void HandlerFailed(ILogger? logger, string type, Exception e) =>
        Write(logger, l => HandlerFailedMessage(l, type, e));

    public static void Dropped(ILogger? logger, string path, string code) =>
        Write(logger, l => DroppedMessage(l, path, code, null));

    private static void Write(ILogger? logger, Action<ILogger> write)
    {
        if (logger is not null)
        {
            write(logger);
        }
    }
}
