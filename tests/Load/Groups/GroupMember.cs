using Microsoft.AspNetCore.SignalR.Client;

namespace Hubbub.Load.Groups;

/// <summary>
/// A person who is online in several groups. It sees each message of its groups once, in order: those of others as
/// received, its own as sent.
/// </summary>
internal sealed class GroupMember : IAsyncDisposable
{
    private readonly HubConnection _connection;
    private readonly Counters _counters;
    private readonly Dictionary<string, LoadedGroup> _groups = [];
    // By conversation; the handlers of a connection run one after the other.
    private readonly Dictionary<string, long> _seen = [];

    public GroupMember(Uri server, Person person, LoadProtocol protocol, Counters counters)
    {
        (Person, _counters) = (person, counters);
        _connection = person.Connection(server, protocol);
        _connection.On<ReceivedMessage>("receive_message", e => Seen(e.Message, isOwn: false));
        _connection.On<ReceivedMessage>("message_sent", e => Seen(e.Message, isOwn: true));
        _connection.On<NewNotification>("new_notification", _ => counters.Notified());
        _connection.Closed += counters.Closed;
    }

    public Person Person { get; }

    public Task Connect() => _connection.StartAsync();

    public void Join(LoadedGroup group)
    {
        _groups.Add(group.Id, group);
        _seen.Add(group.Id, group.FirstSeq);
    }

    public Task<SendReply> Send(GroupMessage message) =>
        _connection.InvokeAsync<SendReply>("send_message", message);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private void Seen(MessageBody message, bool isOwn)
    {
        var group = _groups[message.ConversationId];
        var expected = _seen[group.Id] + 1;
        if (message.Seq != expected)
        {
            _counters.Wrong(message.Seq < expected ? "doubled" : "order");
        }

        if (message.Seq >= expected)
        {
            _seen[group.Id] = message.Seq;
            group.Delivered(message, isOwn);
        }
    }
}
