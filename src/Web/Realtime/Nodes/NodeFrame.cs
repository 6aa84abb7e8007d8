using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using Hubbub.Application.Common.Json;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Presence;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Sync.Events;
using MessagePack;

namespace Hubbub.Web.Realtime.Nodes;

/// <summary>
/// What travels over Redis: a node's messages under a number that rises by one, so that others notice what they missed.
/// </summary>
/// <param name="Node">The node's instance.</param>
/// <param name="Number">Greater by one than that of the frame before, unless something was dropped.</param>
/// <param name="Messages">In order.</param>
internal sealed record NodeFrame(Guid Node, long Number, IReadOnlyList<NodeMessage> Messages)
{
    private enum Kind
    {
        Beat,
        Push,
        EndedSessions,
        Notice,
        Person,
        People,
        Ask,

        // Of the push that follows. A message of its own, because older nodes leave out those that they do not know.
        Span,
    }

    public byte[] Write()
    {
        var output = new ArrayBufferWriter<byte>(512);
        var writer = new MessagePackWriter(output);
        writer.WriteArrayHeader(2 + Messages.Count + Messages.Count(IsTraced));
        writer.Write(Node.ToByteArray());
        writer.Write(Number);
        foreach (var message in Messages)
        {
            Write(ref writer, message);
        }

        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The frame; null if this is none. What only a newer version knows is left out.</summary>
    public static NodeFrame? Read(ReadOnlyMemory<byte> bytes, IReadOnlyDictionary<string, Type> notices)
    {
        try
        {
            // It checks every length against what is there.
            var reader = new MessagePackReader(bytes);
            var count = reader.ReadArrayHeader() - 2;
            var node = new Guid(reader.ReadBytes()!.Value.ToArray());
            var number = reader.ReadInt64();
            var messages = new List<NodeMessage>();
            var span = default(ActivityContext);
            for (var i = 0; i < count; i++)
            {
                if (Message(ref reader, ref span, notices) is { } message)
                {
                    messages.Add(message);
                }
            }

            return new(node, number, messages);
        }
        catch (Exception e) when (e is MessagePackSerializationException or JsonException or ArgumentException
            or InvalidOperationException or OverflowException or EndOfStreamException)
        {
            return null;
        }
    }

    private static void Write(ref MessagePackWriter writer, NodeMessage message)
    {
        switch (message)
        {
            case NodeMessage.Push push:
                if (IsTraced(push))
                {
                    Begin(ref writer, Kind.Span, 1);
                    writer.Write(Tracing.ParentOf(push.Span));
                }

                Begin(ref writer, Kind.Push, 1 + (2 * push.Events.Count));
                writer.Write(push.Receiver.Value);
                foreach (var (name, payload) in push.Events)
                {
                    writer.Write(name);
                    writer.Write(payload.Utf8.Span);
                }

                break;
            case NodeMessage.EndedSessions ended:
                Begin(ref writer, Kind.EndedSessions, 1);
                Write(ref writer, ended.Sessions);
                break;
            case NodeMessage.Notice { What: var what }:
                Begin(ref writer, Kind.Notice, 2);
                writer.Write(what.GetType().Name);
                writer.Write(JsonSerializer.SerializeToUtf8Bytes(what, what.GetType(), WireJson.Options));
                break;
            case NodeMessage.Person person:
                Begin(ref writer, Kind.Person, 3);
                Write(ref writer, person.User, person.Devices);
                writer.Write(person.HasLeft);
                break;
            case NodeMessage.People people:
                Begin(ref writer, Kind.People, 2 + (2 * people.Here.Count));
                writer.Write(people.IsFirst);
                writer.Write(people.IsLast);
                foreach (var (user, devices) in people.Here)
                {
                    Write(ref writer, user, devices);
                }

                break;
            case NodeMessage.Ask:
                Begin(ref writer, Kind.Ask, 0);
                break;
            default:
                Begin(ref writer, Kind.Beat, 0);
                break;
        }
    }

    private static void Begin(ref MessagePackWriter writer, Kind kind, int members)
    {
        writer.WriteArrayHeader(1 + members);
        writer.Write((int)kind);
    }

    private static void Write(ref MessagePackWriter writer, IReadOnlyList<SessionId> sessions)
    {
        writer.WriteArrayHeader(sessions.Count);
        foreach (var session in sessions)
        {
            writer.Write(session.Value);
        }
    }

    private static void Write(ref MessagePackWriter writer, UserId user, Devices? devices)
    {
        writer.Write(user.Value);
        if (devices is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(2);
        writer.Write(devices.IsShown);
        Write(ref writer, devices.Sessions);
    }

    private static bool IsTraced(NodeMessage message) => message is NodeMessage.Push push && push.Span != default;

    private static NodeMessage? Message(
        ref MessagePackReader reader, ref ActivityContext span, IReadOnlyDictionary<string, Type> notices)
    {
        var members = reader.ReadArrayHeader() - 1;
        switch ((Kind)reader.ReadInt32())
        {
            case Kind.Push:
                var receiver = new UserId(reader.ReadInt64());
                var events = new PushedEvent[(members - 1) / 2];
                for (var i = 0; i < events.Length; i++)
                {
                    events[i] = new(reader.ReadString()!, new RawJson(reader.ReadBytes()!.Value.ToArray()));
                }

                (var parent, span) = (span, default);
                return new NodeMessage.Push(receiver, events, parent);
            case Kind.Span:
                span = SpanOf(reader.ReadString());
                return null;
            case Kind.EndedSessions:
                return new NodeMessage.EndedSessions(Sessions(ref reader));
            case Kind.Notice:
                var (name, json) = (reader.ReadString()!, reader.ReadBytes()!.Value);
                return NoticeOf(name, json.ToArray(), notices);
            case Kind.Person:
                return new NodeMessage.Person(new(reader.ReadInt64()), DevicesOf(ref reader), reader.ReadBoolean());
            case Kind.People:
                var (isFirst, isLast) = (reader.ReadBoolean(), reader.ReadBoolean());
                var here = new KeyValuePair<UserId, Devices>[(members - 2) / 2];
                for (var i = 0; i < here.Length; i++)
                {
                    here[i] = new(new(reader.ReadInt64()), DevicesOf(ref reader)!);
                }

                return new NodeMessage.People(isFirst, isLast, here);
            case Kind.Ask:
                return new NodeMessage.Ask();
            default:
                for (var i = 0; i < members; i++)
                {
                    reader.Skip();
                }

                return null;
        }
    }

    private static ActivityContext SpanOf(string? traceParent) =>
        ActivityContext.TryParse(traceParent, traceState: null, isRemote: true, out var span) ? span : default;

    private static NodeMessage.Notice? NoticeOf(
        string name, byte[] json, IReadOnlyDictionary<string, Type> notices)
    {
        try
        {
            return notices.TryGetValue(name, out var type)
                && JsonSerializer.Deserialize(json, type, WireJson.Options) is NodeNotice notice ? new(notice) : null;
        }
        catch (JsonException)
        {
            // Only a newer version knows what it says.
            return null;
        }
    }

    private static SessionId[] Sessions(ref MessagePackReader reader)
    {
        var sessions = new SessionId[reader.ReadArrayHeader()];
        for (var i = 0; i < sessions.Length; i++)
        {
            sessions[i] = new(reader.ReadInt64());
        }

        return sessions;
    }

    private static Devices? DevicesOf(ref MessagePackReader reader)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        reader.ReadArrayHeader();
        var isShown = reader.ReadBoolean();
        return new(Sessions(ref reader), isShown);
    }
}
