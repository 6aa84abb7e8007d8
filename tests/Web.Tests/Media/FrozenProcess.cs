using System.Diagnostics;

namespace Hubbub.Web.Tests.Media;

/// <summary>A suspended process, which never finishes its work.</summary>
internal sealed class FrozenProcess : IAsyncDisposable
{
    private readonly int _id;

    public FrozenProcess(int id)
    {
        _id = id;
        Signal("-STOP");
    }

    public static bool IsThere(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public void Thaw() => Signal("-CONT");

    public ValueTask DisposeAsync()
    {
        if (IsThere(_id))
        {
            Thaw();
        }

        return ValueTask.CompletedTask;
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [name, $"{_id}"]);
        kill.WaitForExit();
    }
}
