using Hubbub.Domain.Common;

namespace Hubbub.Application.Messaging.Receipts;

/// <summary>
/// To how many devices this node has pushed its newest messages. A row for each push would cost more than the message;
/// what is forgotten here is not known.
/// </summary>
internal sealed class PushedMessages
{
    // Of two messages with the same place the newer one stays.
    private const int Bits = 14;

    private readonly Entry?[] _entries = new Entry?[1 << Bits];

    public void Note(MessageId message, int devices) =>
        Volatile.Write(ref _entries[PlaceOf(message)], new(message, devices));

    public int? Find(MessageId message) =>
        Volatile.Read(ref _entries[PlaceOf(message)]) is { } entry && entry.Message == message ? entry.Devices : null;

    // Spreads the ids, which differ in few bits when they are made at the same time.
    private static int PlaceOf(MessageId message) =>
        (int)((ulong)message.Value * 0x9E3779B97F4A7C15 >> (64 - Bits));

    private sealed record Entry(MessageId Message, int Devices);
}
