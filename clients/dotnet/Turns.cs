namespace Hubbub.Client;

/// <summary>Runs acts one after the other, in the order in which they came.</summary>
internal sealed class Turns
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;

    /// <summary>Completes, or fails, with this act.</summary>
    public Task Run(Func<Task> act)
    {
        lock (_lock)
        {
            var mine = After(_last, act);
            _last = mine;
            return mine;
        }
    }

    private static async Task After(Task last, Func<Task> act)
    {
        await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        await act().ConfigureAwait(false);
    }
}
