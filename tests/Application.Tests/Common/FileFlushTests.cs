using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Application.Tests.Common;

public sealed class FileFlushTests
{
    [Fact]
    public void A_flush_that_the_system_refuses_is_an_error()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "elsewhere .NET's own flush is used, which reports nothing");
        using var device = new FileStream("/dev/null", FileMode.Open, FileAccess.Write);

        var flush = () => FileFlush.ToDisk(device);

        flush.Should().Throw<IOException>();
    }
}
