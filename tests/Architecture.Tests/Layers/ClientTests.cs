using System.Reflection;

namespace Hubbub.Architecture.Tests.Layers;

/// <summary>
/// The .NET client is for other people's programs, and the protocol of Socket.IO is tested without an application.
/// </summary>
public sealed class ClientTests
{
    [Fact]
    public void The_client_needs_nothing_of_the_server() =>
        OwnReferences(typeof(Client.HubbubClient).Assembly).Should().BeEmpty();

    [Fact]
    public void The_protocol_of_Socket_IO_knows_nothing_of_Hubbub() =>
        OwnReferences(typeof(SocketIo.SocketIoEndpoint).Assembly).Should().BeEmpty();

    [Fact]
    public void A_reference_to_the_server_is_found() =>
        OwnReferences(typeof(Web.Server).Assembly).Should().Contain("Hubbub.Application");

    private static IEnumerable<string> OwnReferences(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(a => a.Name!).Where(name => name.StartsWith("Hubbub.", StringComparison.Ordinal));
}
