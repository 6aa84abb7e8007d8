using System.Diagnostics;
using Hubbub.Application.Common.Json;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Sync.Events;
using Hubbub.Web.Realtime.Nodes;

namespace Hubbub.Web.Tests.Realtime;

/// <summary>What nodes tell each other, as bytes.</summary>
public sealed class NodeFrameTests
{
    private static readonly PushedEvent[] Two =
        [new("receive_message", new RawJson("{}"u8.ToArray())), new("unread_changed", new RawJson("{}"u8.ToArray()))];

    [Fact]
    public void A_push_carries_its_span_to_the_other_node_and_what_follows_is_read_too()
    {
        var span = new ActivityContext(
            ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);

        var read = Read(new NodeMessage.Push(new(1), Two, span), new NodeMessage.Push(new(2), Two));

        var (first, second) = ((NodeMessage.Push)read[0], (NodeMessage.Push)read[1]);
        (first.Span.TraceId, first.Span.SpanId, first.Span.TraceFlags, first.Span.IsRemote)
            .Should().Be((span.TraceId, span.SpanId, ActivityTraceFlags.Recorded, true));
        (second.Receiver, second.Span).Should().Be((new UserId(2), default(ActivityContext)));
        second.Events.Select(e => e.Name).Should().Equal(Two.Select(e => e.Name));
    }

    [Fact]
    public void A_push_that_is_not_traced_carries_nothing_more()
    {
        var span = new ActivityContext(
            ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);

        (Write(new NodeMessage.Push(new(1), Two, span)).Length - Write(new NodeMessage.Push(new(1), Two)).Length)
            .Should().Be("00-".Length + 32 + "-".Length + 16 + "-01".Length + 4, "with four bytes of MessagePack");
    }

    [Fact]
    public void A_node_that_knows_no_spans_reads_the_rest()
    {
        var span = new ActivityContext(
            ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
        var frame = Write(new NodeMessage.Push(new(1), Two, span), new NodeMessage.Push(new(2), Two));
        var kind = frame.AsSpan().IndexOf("00-"u8) - 3;
        frame[kind].Should().Be(7, "the kind stands before the two bytes of the text's length");
        frame[kind] = 99;

        NodeFrame.Read(frame, new Dictionary<string, Type>())!.Messages.Cast<NodeMessage.Push>()
            .Select(p => p.Receiver).Should().Equal(new UserId(1), new UserId(2));
    }

    private static byte[] Write(params NodeMessage[] messages) => new NodeFrame(Guid.Empty, 1, messages).Write();

    private static IReadOnlyList<NodeMessage> Read(params NodeMessage[] messages) =>
        NodeFrame.Read(Write(messages), new Dictionary<string, Type>())!.Messages;
}
