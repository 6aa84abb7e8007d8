using System.Diagnostics;
using System.Threading.Channels;

namespace Hubbub.Infrastructure.Media;

/// <summary>
/// The process that decodes images. A costly or broken image does its damage here, where the process can be killed. It
/// does not inherit the server's environment, but runs as the same user: it contains faults and cost, not a compromised
/// decoder. It signals readiness with an empty reply, then reads orders from its input and answers on its output, one
/// after the other.
/// </summary>
public static class ImageWorker
{
    /// <summary>The command-line flag that starts the program as a worker.</summary>
    public const string Flag = "--decode-images";

    public static async Task<int> Run()
    {
        ImageDecoder.Prepare();
        var orders = Channel.CreateUnbounded<ImageOrder>();
        var answering = Answer(orders.Reader);
        await using var input = Console.OpenStandardInput();
        try
        {
            while (true)
            {
                orders.Writer.TryWrite(
                    await ImageMessages.Read(input, ImageMessages.Default.ImageOrder, CancellationToken.None));
            }
        }
        catch (IOException)
        {
            // The server is gone: exit at once, even in the middle of decoding.
            Process.GetCurrentProcess().Kill();
        }

        await answering;
        return 0;
    }

    private static async Task Answer(ChannelReader<ImageOrder> orders)
    {
        await using var output = Console.OpenStandardOutput();
        await ImageMessages.Write(output, new(), ImageMessages.Default.ImageReply, CancellationToken.None);
        await foreach (var order in orders.ReadAllAsync())
        {
            await ImageMessages.Write(
                output, ImageDecoder.Answer(order), ImageMessages.Default.ImageReply, CancellationToken.None);
        }
    }
}

/// <summary>How a worker is started.</summary>
public sealed class ImageWorkerOptions
{
    /// <summary>The program that accepts <see cref="ImageWorker.Flag"/>.</summary>
    public string Program { get; set; } = string.Empty;
}
