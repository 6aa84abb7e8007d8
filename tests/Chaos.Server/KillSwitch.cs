using System.Globalization;
using System.Runtime.InteropServices;

namespace Hubbub.Chaos.Server;

/// <summary>Ends this process, as a crash does, when a point is reached for the n-th time.</summary>
internal static partial class KillSwitch
{
    /// <summary>An act is about to commit.</summary>
    public const string BeforeCommit = "before-commit";

    /// <summary>An act has committed and was not answered.</summary>
    public const string AfterCommit = "after-commit";

    /// <summary>A message is stored and was not acknowledged.</summary>
    public const string AfterMessage = "after-message";

    /// <summary>A message was acknowledged, and the relay has not looked at it.</summary>
    public const string AfterAck = "after-ack";

    /// <summary>The relay has written a part of a batch.</summary>
    public const string MidRelay = "mid-relay";

    /// <summary>The relay has committed a batch and pushed nothing of it.</summary>
    public const string AfterRelay = "after-relay";

    private const int SigKill = 9;

    // What is answered still has to reach the client.
    private static readonly TimeSpan AnswersLeave = TimeSpan.FromMilliseconds(500);

    private static string? _point;
    private static int _left;
    private static int _acked;
    private static volatile bool _isRelayHeld;

    public static bool IsArmed => _point is not null;

    /// <param name="point">The name of a point and how often it is reached, such as <c>after-commit:7</c>.</param>
    public static void Arm(string point)
    {
        var parts = point.Split(':');
        var (name, count) = (parts[0], parts is [_, var n] ? int.Parse(n, CultureInfo.InvariantCulture) : 1);
        if (name is not (BeforeCommit or AfterCommit or AfterMessage or AfterAck or MidRelay or AfterRelay))
        {
            throw new ArgumentException($"There is no fault point {name}.", nameof(point));
        }

        (_point, _left) = (name, count);
    }

    public static void Reach(string point)
    {
        if (point == _point && Interlocked.Decrement(ref _left) == 0)
        {
            Die();
        }
    }

    /// <summary>A message is stored; when it is the chosen one, the relay stands still until its ack is out.</summary>
    public static void MessageCommitted()
    {
        if (_point == AfterAck && Interlocked.Decrement(ref _left) == 0)
        {
            _isRelayHeld = true;
        }
    }

    /// <summary>The answer to a stored message is on its way to the client.</summary>
    public static void MessageAcked()
    {
        if (_isRelayHeld && Interlocked.Exchange(ref _acked, 1) == 0)
        {
            _ = Task.Delay(AnswersLeave).ContinueWith(_ => Die(), TaskScheduler.Default);
        }
    }

    /// <summary>The relay looks at the outbox.</summary>
    public static void RelayLooks()
    {
        if (_isRelayHeld)
        {
            Thread.Sleep(Timeout.Infinite);
        }
    }

    private static void Die()
    {
        Console.Error.WriteLine($"fault point {_point} reached");
        _ = Kill(Environment.ProcessId, SigKill);
        Thread.Sleep(Timeout.Infinite);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int pid, int signal);
}
