using System.Diagnostics;
using Hubbub.Testing.Capture;

namespace Hubbub.Testing;

public sealed partial class TakesTurns
{
    // Far longer than the application's tests take. If they never leave their statements, these tests run them.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private static readonly Stopwatch Waiting = Stopwatch.StartNew();

    static partial void LetOthersGoFirst(ref bool mustWait) =>
        mustWait = StatementLog.Directory is { } directory
            && !StatementLog.IsComplete(directory)
            && Waiting.Elapsed < Patience;
}
