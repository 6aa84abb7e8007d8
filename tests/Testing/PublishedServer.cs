namespace Hubbub.Testing;

/// <summary>The server as the build publishes it for tests that start it as a process.</summary>
public static class PublishedServer
{
    // Beside the folders of all projects, whose output is in artifacts/bin/{project}/{configuration}/.
    private static readonly string Directory = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "server", new DirectoryInfo(AppContext.BaseDirectory).Name));

    /// <summary>The product's assembly, for <c>dotnet exec</c>.</summary>
    public static string Program => Path.Combine(Directory, "Hubbub.Web.dll");

    /// <summary>The product with switches that make it die or misbehave.</summary>
    public static string Chaos => Path.Combine(
        Directory, OperatingSystem.IsWindows() ? "Hubbub.Chaos.Server.exe" : "Hubbub.Chaos.Server");
}
