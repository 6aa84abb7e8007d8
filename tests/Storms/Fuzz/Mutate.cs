namespace Hubbub.Storms.Fuzz;

/// <summary>Makes frames of one protocol.</summary>
internal interface IFrames
{
    byte[] Handshake { get; }

    /// <summary>A valid call, by which a connection shows that it still answers.</summary>
    byte[] Probe(int id);

    /// <summary>What the answer to the probe holds.</summary>
    string Marker(int id);

    /// <summary>The next frame, and whether its end is there: who sends a part is waited for.</summary>
    (byte[] Bytes, bool IsWhole) Next();
}

internal static class Mutate
{
    /// <summary>A few accidents to a frame that was valid.</summary>
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
