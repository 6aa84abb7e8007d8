using System.Diagnostics;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Presence;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Sync.Events;

namespace Hubbub.Web.Realtime.Nodes;

/// <summary>What one node tells all others.</summary>
internal abstract record NodeMessage
{
    /// <summary>About how much it is on the way, in bytes.</summary>
    public virtual int Size => 64;

    /// <summary>Events for a person's connections, and the span of their push if it is traced.</summary>
    public sealed record Push(
        UserId Receiver, IReadOnlyList<PushedEvent> Events, ActivityContext Span = default) : NodeMessage
    {
        public override int Size
        {
            get
            {
                var size = base.Size;
                foreach (var (name, payload) in Events)
                {
                    size += name.Length + payload.Utf8.Length;
                }

                return size;
            }
        }
    }

    /// <summary>Sessions that ended.</summary>
    public sealed record EndedSessions(IReadOnlyList<SessionId> Sessions) : NodeMessage
    {
        public override int Size => base.Size + (9 * Sessions.Count);
    }

    /// <summary>Something for the memory of all nodes.</summary>
    public sealed record Notice(NodeNotice What) : NodeMessage
    {
        public override int Size =>
            (4 * base.Size) + (What is GroupTypingNotice { Audience: { } audience } ? 24 * audience.Count : 0);
    }

    /// <summary>
    /// A person's devices at this node, as they are when it is sent; null if the person is not there any more.
    /// </summary>
    public sealed record Person(UserId User, Devices? Devices, bool HasLeft) : NodeMessage;

    /// <summary>The same of everyone there, in parts that follow each other.</summary>
    public sealed record People(
        bool IsFirst, bool IsLast, IReadOnlyList<KeyValuePair<UserId, Devices>> Here) : NodeMessage;

    /// <summary>Nodes are to tell who is there; this one has missed something.</summary>
    public sealed record Ask : NodeMessage;

    /// <summary>Nothing but that the node is there.</summary>
    public sealed record Beat : NodeMessage;
}
