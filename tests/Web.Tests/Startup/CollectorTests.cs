using System.Text.Json;

namespace Hubbub.Web.Tests.Startup;

/// <summary>The garbage collector's settings in the program's runtime configuration.</summary>
public sealed class CollectorTests
{
    [Theory]
    [InlineData("System.GC.Server")]
    [InlineData("System.GC.Concurrent")]
    public void The_program_has_one_heap_and_no_threads_that_collect(string setting)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Hubbub.Web.runtimeconfig.json"));
        using var settings = JsonDocument.Parse(file);

        settings.RootElement
            .GetProperty("runtimeOptions")
            .GetProperty("configProperties")
            .GetProperty(setting)
            .GetBoolean()
                .Should().BeFalse();
    }
}
