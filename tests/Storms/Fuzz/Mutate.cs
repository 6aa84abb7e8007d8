namespace Hubbub.Storms.Fuzz;

/// <summary>Generates frames of one protocol.</summary>
internal interface IFrames
{
    byte[] Handshake { get; }

    /// <summary>A valid call, to check that the connection still answers.</summary>
    byte[] Probe(int id);

    /// <summary>A text that the answer to the probe contains.</summary>
    string Marker(int id);

    /// <summary>
    /// The next frame, and whether it is complete: the server waits for the rest of an incomplete one.
    /// </summary>
    (byte[] Bytes, bool IsWhole) Next();
}

internal static class Mutate
{
    /// <summary>Applies a few random mutations to a valid frame.</summary>
    public static byte[] Bytes(Random random, byte[] frame)
    {
        var bytes = frame.ToList();
        for (var accidents = random.Next(1, 6); accidents > 0 && bytes.Count > 1; accidents--)
        {
            var at = random.Next(bytes.Count);
            var count = random.Next(1, Math.Min(8, bytes.Count - at + 1));
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(count, bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(count, bytes.Count - at)));
                    break;
                default:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
            }
        }

        return [.. bytes];
    }
}
