using Hubbub.Application.Tests;
using Hubbub.Testing.Capture;

[assembly: AssemblyFixture(typeof(CapturedStatements))]

namespace Hubbub.Application.Tests;

/// <summary>Says when all statements that the tests sent are in the directory that the environment names.</summary>
public sealed class CapturedStatements : IDisposable
{
    public void Dispose() => StatementLog.Complete();
}
