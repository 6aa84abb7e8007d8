using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hubbub.Chaos.PowerCut;

/// <summary>
/// The server's system calls as recorded by strace: those that change or flush the database's files, and those that
/// send on sockets. strace stops threads at the beginning and the end of a call, one at a time, so the lines are in the
/// order of events: an answer that depends on a flush comes after the flush's end.
/// </summary>
internal sealed partial class Trace(string dataDirectory)
{
    private const string Database = "hubbub.db";

    private readonly Dictionary<int, Operation?> _open = [];
    private readonly HashSet<string> _names = [];

    /// <summary>The operations, in the order in which they began.</summary>
    public List<Operation> Operations { get; } = [];

    /// <summary>The time of each moment, in seconds since 1970.</summary>
    public List<double> Moments { get; } = [];

    /// <summary>
    /// The command that wraps the server's; the server stays this process's child, and strace is detached.
    /// </summary>
    /// <remarks>
    /// On a failing disk (<paramref name="isFailing"/>) some flushes of each thread return an error, but not the ten or
    /// so of the thread that starts the server.
    /// </remarks>
    public static string[] Command(string file, bool isFailing) =>
    [
        "strace", "-D", "-f", "--seccomp-bpf", "-y", "-ttt", "-xx", "-s", "1048576", "-o", file, "-e",
        "trace=?open,openat,?creat,write,pwrite64,writev,?pwritev,?pwritev2,?sendfile,?copy_file_range,ftruncate,?truncate,"
            + "fallocate,fsync,fdatasync,?sync_file_range,?msync,?rename,?renameat,?renameat2,?link,?linkat,?unlink,unlinkat,"
            + "?mkdir,?mkdirat,sendto,sendmsg,?io_uring_setup",
        "-e", "signal=none", .. isFailing ? (string[])["-e", "inject=fsync,fdatasync:error=EIO:when=12+6"] : [],
    ];

    /// <summary>Why recording is impossible here; null if it is possible.</summary>
    public static string? WhyNot()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "Calls are recorded by strace, which is for Linux.";
        }

        try
        {
            using var probe = Process.Start(new ProcessStartInfo(
                "strace", ["-D", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", "trace=fsync", "true"])
            {
                RedirectStandardError = true,
            })!;
            var said = probe.StandardError.ReadToEnd();
            probe.WaitForExit();
            return probe.ExitCode == 0 && !said.Contains("strace", StringComparison.Ordinal)
                ? null
                : $"This machine does not let strace trace: {said}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "strace is not installed.";
        }
    }

    /// <summary>Appends the calls of one run of the server to those of earlier runs.</summary>
    public void Read(string file)
    {
        // Calls in progress when a run was killed have no end.
        _open.Clear();
        foreach (var line in File.ReadLines(file, Encoding.Latin1))
        {
            var (process, at, rest) = Parts(line);
            if (rest.StartsWith("<... ", StringComparison.Ordinal))
            {
                Moments.Add(at);
                if (_open.Remove(process, out var begun) && begun is not null)
                {
                    End(begun, rest);
                }
            }
            else if (!rest.StartsWith("+++", StringComparison.Ordinal))
            {
                Moments.Add(at);
                var operation = Begin(rest, at);
                if (operation is not null)
                {
                    Operations.Add(operation);
                }

                if (rest.EndsWith("<unfinished ...>", StringComparison.Ordinal))
                {
                    _open[process] = operation;
                }
                else if (operation is not null)
                {
                    Moments.Add(at);
                    End(operation, rest);
                }
            }
        }

        Operations.RemoveAll(o => o.End == 0);
    }

    /// <summary>
    /// A write that a kill interrupted has no result: the files say how much of it was done, from none to all.
    /// </summary>
    public void SettleInterrupted(IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var write in Operations.Where(o => o.Kind == OperationKind.Write && !o.IsEnded))
        {
            var there = files.GetValueOrDefault(write.Path, []).AsSpan();
            there = there[(int)Math.Min(write.Offset, there.Length)..];
            write.Bytes = write.Bytes[..write.Bytes.Span.CommonPrefixLength(there)];
        }

        Operations.RemoveAll(o => o.Kind == OperationKind.Write && o.Bytes.Length == 0);
    }

    private static (int Process, double At, string Call) Parts(string line)
    {
        var first = line.IndexOf(' ', StringComparison.Ordinal);
        var start = first + line.AsSpan(first).IndexOfAnyExcept(' ');
        var end = line.IndexOf(' ', start);
        return (
            int.Parse(line.AsSpan(0, first), CultureInfo.InvariantCulture),
            double.Parse(line.AsSpan(start, end - start), CultureInfo.InvariantCulture),
            line[(end + 1)..]);
    }

    private Operation? Begin(string call, double at)
    {
        var name = call[..call.IndexOf('(', StringComparison.Ordinal)];
        var moment = Moments.Count - 1;
        if (name is "sendto" or "sendmsg")
        {
            var ids = Strings(call).SelectMany(s => Ids().Matches(Encoding.Latin1.GetString(s)))
                .Select(m => long.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).Distinct().ToArray();
            return ids.Length == 0 ? null : new(OperationKind.Send, "", moment, at) { Ids = ids };
        }

        if (name is "open" or "openat" or "creat" or "unlink" or "unlinkat")
        {
            var path = Ours(Encoding.UTF8.GetString(Strings(call).First()));
            return path switch
            {
                null or "" => null,
                _ when name.StartsWith("unlink", StringComparison.Ordinal) => Removed(path, moment, at),
                _ => call.Contains("O_TRUNC", StringComparison.Ordinal) ? throw Unknown(call)
                    : call.Contains("O_CREAT", StringComparison.Ordinal) ? Created(path, moment, at)
                    : null,
            };
        }

        var file = Ours(Target(call));
        if (file is null)
        {
            var isOfOurs = name is "rename" or "renameat" or "renameat2" or "link" or "linkat" or "truncate"
                && Strings(call).Any(s => Ours(Encoding.UTF8.GetString(s)) is { Length: > 0 });
            return isOfOurs || name == "io_uring_setup" ? throw Unknown(call) : null;
        }

        return name switch
        {
            "fsync" or "fdatasync" => new(OperationKind.Flush, file, moment, at),
            "ftruncate" => new(OperationKind.Resize, file, moment, at) { Size = Numbers(call)[^1] },
            "fallocate" when Numbers(call) is [.., 0, var from, var length] =>
                new(OperationKind.Resize, file, moment, at) { Size = -(from + length) },
            "pwrite64" => new(OperationKind.Write, file, moment, at)
            {
                Bytes = Strings(call).Single(),
                Offset = Numbers(call)[^1],
            },
            _ => throw Unknown(call),
        };
    }

    private Operation? Created(string path, int moment, double at) =>
        _names.Add(path) ? new(OperationKind.Create, path, moment, at) : null;

    private Operation? Removed(string path, int moment, double at) =>
        _names.Remove(path) ? new(OperationKind.Remove, path, moment, at) : null;

    private void End(Operation operation, string line)
    {
        var result = Results().Match(line).Groups[1].ValueSpan;
        if (result.IsEmpty)
        {
            // A kill interrupted it: "= ?", "= ? <unavailable>", "= -1 (errno 18446744073709551598)", "<detached ...>".
            return;
        }

        if (result.StartsWith("-1"))
        {
            if (operation.Kind == OperationKind.Flush)
            {
                (operation.IsFailed, operation.End) = (true, Moments.Count - 1);
                return;
            }

            // The call failed.
            operation.End = 0;
            _ = operation.Kind switch
            {
                OperationKind.Create => _names.Remove(operation.Path),
                OperationKind.Remove => _names.Add(operation.Path),
                _ => true,
            };
            return;
        }

        operation.End = Moments.Count - 1;
        if (operation.Kind == OperationKind.Write)
        {
            operation.Bytes = operation.Bytes[..int.Parse(result, CultureInfo.InvariantCulture)];
        }
    }

    /// <summary>
    /// The name of a database file, empty for its directory, otherwise null. The -shm file, shared between connections,
    /// is rebuilt from the log when the database is first opened, and is not part of the stored data.
    /// </summary>
    private string? Ours(string? path) =>
        path is null || !path.StartsWith(dataDirectory, StringComparison.Ordinal) ? null
        : path.Length == dataDirectory.Length ? ""
        : path[(dataDirectory.Length + 1)..] is var name && name.StartsWith(Database, StringComparison.Ordinal)
            && !name.EndsWith("-shm", StringComparison.Ordinal) ? name
        : null;

    /// <summary>The path in <c>call(5&lt;path&gt;, …)</c>.</summary>
    private static string? Target(string call)
    {
        var start = call.IndexOf('(', StringComparison.Ordinal) + 1;
        var open = start + call.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
        if (open == start || call[open] != '<')
        {
            return null;
        }

        var path = call.AsSpan(open + 1, call.IndexOf('>', open) - open - 1);
        var decoded = path.StartsWith("\\x") ? Encoding.UTF8.GetString(Bytes(path)) : path.ToString();
        return decoded.EndsWith(" (deleted)", StringComparison.Ordinal) ? decoded[..^" (deleted)".Length] : decoded;
    }

    private static IEnumerable<byte[]> Strings(string call)
    {
        for (var start = call.IndexOf('"', StringComparison.Ordinal); start >= 0;)
        {
            var end = call.IndexOf('"', start + 1);
            if (call.AsSpan(end + 1).StartsWith("..."))
            {
                throw new InvalidDataException("strace wrote down a part of the bytes only.");
            }

            yield return Bytes(call.AsSpan(start + 1, end - start - 1));
            start = call.IndexOf('"', end + 1);
        }
    }

    private static byte[] Bytes(ReadOnlySpan<char> escaped)
    {
        var bytes = new byte[escaped.Length / 4];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)((Nibble(escaped[(4 * i) + 2]) << 4) | Nibble(escaped[(4 * i) + 3]));
        }

        return bytes;

        static int Nibble(char digit) => digit <= '9' ? digit - '0' : digit - 'a' + 10;
    }

    private static long[] Numbers(string call)
    {
        var last = call.LastIndexOf('"');
        var from = last < 0 ? call.IndexOf('>', StringComparison.Ordinal) : last;
        var to = call.IndexOfAny([')', '<'], from);
        return [.. call[(from + 1)..to].Split(
            ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(n => long.Parse(n, CultureInfo.InvariantCulture))];
    }

    private static InvalidDataException Unknown(string call) =>
        new($"The server does with its files what the model does not know: {call[..Math.Min(call.Length, 300)]}");

    [GeneratedRegex(" = ([0-9]+|-1 E[A-Z]+)[^=]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Results();

    [GeneratedRegex("[0-9]{17,18}", RegexOptions.NonBacktracking)]
    private static partial Regex Ids();
}
