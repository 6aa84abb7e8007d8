using System.Globalization;
using System.Runtime.InteropServices;

namespace Hubbub.Chaos.Server;

/// <summary>Kills this process, like a crash, when a point is reached for the n-th time.</summary>
internal static partial class KillSwitch
{
    /// <summary>An act is about to commit.</summary>
    public const string BeforeCommit = "before-commit";

    /// <summary>An act has committed, but is not flushed, answered or pushed.</summary>
    public const string AfterCommit = "after-commit";

    /// <summary>A message is stored, but not acknowledged.</summary>
    public const string AfterMessage = "after-message";

    /// <summary>A commit is flushed, but none of its events are pushed.</summary>
    public const string AfterFlush = "after-flush";

    /// <summary>A message was acknowledged, but none of its events are pushed.</summary>
    public const string AfterAnswer = "after-answer";

    /// <summary>An event was pushed to one receiver only.</summary>
    public const string AfterPush = "after-push";

    /// <summary>An effect has failed and was rolled back; the act has not committed.</summary>
    public const string InSavepoint = "in-savepoint";

    /// <summary>Some of an act's log entries are written.</summary>
    public const string MidEffects = "mid-effects";

    /// <summary>The relay has written part of a batch.</summary>
    public const string MidRelay = "mid-relay";

    /// <summary>The relay has committed a batch, but pushed none of it.</summary>
    public const string AfterRelay = "after-relay";

    private const int SigKill = 9;

    // About the number of statements between an effect's failure and the commit.
    private const int MostStatements = 40;

    private static readonly string[] Points =
        [
            BeforeCommit,
            AfterCommit,
            AfterMessage,
            AfterFlush,
            AfterAnswer,
            AfterPush,
            InSavepoint,
            MidEffects,
            MidRelay,
            AfterRelay,
        ];

    // Answers and pushes still have to reach the client.
    private static readonly TimeSpan BytesLeave = TimeSpan.FromMilliseconds(500);

    private static string? _point;
    private static int _count;
    private static int _left;
    private static int _statementsLeft;
    private static int _acked;
    private static volatile bool _arePushesHeld;

    public static bool IsArmed => _point is not null;

    /// <summary>
    /// Whether clients are served. Before, only the relay and warm-ups run, which kills should not hit.
    /// </summary>
    public static bool IsServing { get; set; }

    /// <param name="point">The name of a point and how often it must be reached, such as <c>after-commit:7</c>.</param>
    public static void Arm(string point)
    {
        var parts = point.Split(':');
        var (name, count) = (parts[0], parts is [_, var n] ? int.Parse(n, CultureInfo.InvariantCulture) : 1);
        if (!Points.Contains(name))
        {
            throw new ArgumentException($"There is no fault point {name}.", nameof(point));
        }

        (_point, _count, _left, _statementsLeft) = (name, count, count, 1 + (count * 7 % MostStatements));
    }

    public static void Reach(string point)
    {
        if (IsReached(point))
        {
            Die();
        }
    }

    /// <summary>
    /// The index of the event in a batch whose effects are to fail; null if it is not this batch's turn.
    /// </summary>
    public static int? ChooseToFail(int events) => IsReached(InSavepoint) ? _count % events : null;

    /// <summary>An effect was rolled back, and the transaction continues with another statement.</summary>
    public static void GoesOnAfterSavepoint()
    {
        if (_point == InSavepoint && Interlocked.Decrement(ref _statementsLeft) == 0)
        {
            Die();
        }
    }

    /// <summary>
    /// An effect was rolled back, and the transaction is about to commit: the last chance for this point.
    /// </summary>
    public static void CommitsAfterSavepoint()
    {
        if (_point == InSavepoint)
        {
            Die();
        }
    }

    /// <summary>Whether the current push, of a message or another event, is withheld for ever.</summary>
    public static bool Holds(bool isMessage)
    {
        if (isMessage && IsReached(AfterAnswer))
        {
            _arePushesHeld = true;
        }

        return _arePushesHeld;
    }

    /// <summary>One receiver's events are being sent.</summary>
    public static void Pushed()
    {
        if (IsReached(AfterPush))
        {
            Thread.Sleep(BytesLeave);
            Die();
        }
    }

    /// <summary>The answer to a stored message is being sent to the client.</summary>
    public static void MessageAcked()
    {
        if (_arePushesHeld && Interlocked.Exchange(ref _acked, 1) == 0)
        {
            _ = Task.Delay(BytesLeave).ContinueWith(_ => Die(), TaskScheduler.Default);
        }
    }

    private static bool IsReached(string point) =>
        point == _point && (IsServing || point is MidRelay or AfterRelay) && Interlocked.Decrement(ref _left) == 0;

    private static void Die()
    {
        Console.Error.WriteLine($"fault point {_point} reached");
        _ = Kill(Environment.ProcessId, SigKill);
        Thread.Sleep(Timeout.Infinite);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int pid, int signal);
}
