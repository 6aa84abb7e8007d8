namespace Hubbub.Architecture.Tests.Violations.Application.Posts;

internal static class BlockingCalls
{
    public static Func<DateTime> Clock => () => DateTime.UtcNow;

    public static async Task<DateTimeOffset> Later()
    {
        await Task.Yield();
        return DateTimeOffset.Now;
    }

    public static async void Lost() => await Task.Yield();

    public static int Wait(Task<int> work)
    {
        Task.Run(() => Thread.Sleep(1)).Wait();
        ((Task)work).GetAwaiter().GetResult();
        return work.Result;
    }
}
