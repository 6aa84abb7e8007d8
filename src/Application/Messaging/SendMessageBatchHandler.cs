using Hubbub.Application.Common;
using Hubbub.Application.Graph.Contracts;
using Hubbub.Application.Messaging.Attachments;
using Hubbub.Application.Messaging.Mentions;
using Hubbub.Application.Messaging.Requests;
using Hubbub.Application.Messaging.Rows;
using Hubbub.Application.Posts.Contracts;
using Hubbub.Application.Profiles.Contracts;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging;

namespace Hubbub.Application.Messaging;

/// <summary>The answer to one send, and whether it stored a message, which a retry or a failure does not.</summary>
internal sealed record SendOutcome(Result<SentMessage> Answer, bool IsStored);

/// <summary>
/// Stores messages of many senders in one transaction. Regardless of their number, it runs four queries: for retries,
/// conversations, receivers and blocks; one more each if some messages reply to stories, share posts, have files or
/// name people in a group, and two each if some reply to messages or forward files.
/// </summary>
internal sealed class SendMessageBatchHandler(
    IMessagingDb db,
    IMessagingStatements statements,
    EarlierMessages earlier,
    MessageRows rows,
    IRelations relations,
    IPeople people,
    IStoryReplies stories,
    SharedPosts posts,
    MessageMedia media,
    FirstContacts contacts,
    MentionedMembers mentioned,
    IdGenerator ids,
    TimeProvider clock)
    : ICommandBatchHandler<SendMessage, SendOutcome>
{
    public Task<IReadOnlyList<SendOutcome>> Handle(IReadOnlyList<SendMessage> requests, CancellationToken ct) =>
        db.InTransactionAsync(token => Send(requests, token), ct);

    private async Task<IReadOnlyList<SendOutcome>> Send(IReadOnlyList<SendMessage> commands, CancellationToken ct)
    {
        // Before everything else: a retry gets the same answer, whatever happened since.
        var known = await earlier.Load(commands, ct);
        var fresh = commands.Where(c => known.Answer(c) is null).ToList();
        var places = await Places.Load(db, statements, fresh, ct);
        var pairs = fresh.Select(c => (c.Sender, Receiver: places.ReceiverOf(c)))
            .Where(p => p.Receiver is not null).Select(p => (p.Sender, p.Receiver!.Value)).Distinct().ToArray();
        var cards = await people.GetMany([.. pairs.Select(p => p.Value).Distinct()], ct);
        var apart = await relations.ApartAmong(pairs, ct);
        var first = await contacts.Of(
            [.. pairs.Where(p => !places.HasAccepted(p.Sender, p.Value))],
            ct,
            p => places.HaveOne(p.Sender, p.Receiver));
        var refusedReplies = await stories.RefusalsAmong([.. fresh.Select(ReplyIn).OfType<StoryReply>()], ct);
        var answered = await rows.QuotesOf(
            fresh.Select(c => c.ReplyToId), [.. fresh.Select(c => c.Sender).Distinct()], ct);
        var refusedPosts = await posts.RefusalsAmong(fresh, ct);
        var refusals = RefusalsOf(fresh);
        var attach = await media.Load(fresh.FindAll(c => refusals[c] is null), ct);
        var naming = fresh.FindAll(c => refusals[c] is null && NamesIn(c).Count > 0);
        var found = await mentioned.In(naming.ConvertAll(c => places.Naming(c, NamesIn(c))), ct);
        var mentions = new Dictionary<SendMessage, MessageMentions>(
            naming.Zip(found, KeyValuePair.Create), ReferenceEqualityComparer.Instance);
        var messages = new List<Message>();
        var answers = new List<(ConversationId Conversation, UserId Member)>();
        SendOutcome[] outcomes = [.. commands.Select(Outcome)];
        // New conversations first, because messages refer to them.
        await db.SaveChangesAsync(ct);
        await statements.InsertMessagesAsync(places.Found, messages, ct);
        await contacts.AcceptAsync(answers, ct);
        var senders = messages.Select(m => (m.ConversationId, m.SenderId)).ToHashSet();
        await statements.StoreSendTimesAsync(
            [
                .. places.Found.SelectMany(c => c.SlowedDown)
                    .Where(m => senders.Contains((m.ConversationId, m.UserId))),
            ],
            ct);
        return outcomes;

        SendOutcome Outcome(SendMessage command)
        {
            if (known.Answer(command) is { } answer)
            {
                return new(answer, IsStored: false);
            }

            if (refusals[command] is { } refusal)
            {
                return new(refusal, IsStored: false);
            }

            if (places.Of(command)?.IsUnanswered(command.Sender) == true)
            {
                return new(MessagingErrors.NotAnsweredYet, IsStored: false);
            }

            // Only here is it certain that the message is stored.
            var files = attach(command);
            if (files?.Failure is { } missing)
            {
                return new(missing, IsStored: false);
            }

            var now = clock.Now();
            var conversation = places.Of(command) ?? places.Add(Conversation.Direct(
                new(ids.Next()),
                command.Sender,
                command.ReceiverId!.Value,
                now,
                first[(command.Sender, command.ReceiverId.Value)] == FirstContact.Request));
            if (conversation.Asked == command.Sender)
            {
                answers.Add((conversation.Id, command.Sender));
            }

            var message = conversation.Send(
                new(ids.Next()),
                command.Sender,
                command.Message,
                command.ClientMessageId,
                now,
                command.StoryId,
                command.ReplyToId,
                command.ForwardOf,
                files?.Value,
                command.Media,
                command.SharedPostId,
                mentions.GetValueOrDefault(command));
            messages.Add(message);
            db.MessageMentions.AddRange(mentions.GetValueOrDefault(command, MessageMentions.None).In(message.Id));
            var sent = new SentMessage(message.Id, conversation.Id, message.Seq, message.SentAt);
            if (command.ClientMessageId is { } key)
            {
                known.Add(new(
                    command.Sender, message.ClientMessageHash!.Value, key, sent, message.BodyHash,
                    conversation.DirectKey));
            }

            return new(sent, IsStored: true);
        }

        // Once: in slow mode, one message of a batch may refuse the next.
        Dictionary<SendMessage, Error?> RefusalsOf(List<SendMessage> sent)
        {
            var (now, refused) = (clock.Now(), new Dictionary<SendMessage, Error?>(ReferenceEqualityComparer.Instance));
            foreach (var command in sent)
            {
                if (refused.TryAdd(command, Refusal(command, now)) && refused[command] is null)
                {
                    places.GroupOf(command)?.CountSent(command.Sender, now);
                }
            }

            return refused;
        }

        Error? Refusal(SendMessage command, DateTimeOffset now)
        {
            if (places.GroupOf(command) is { } group)
            {
                return (NamesIn(command).Count > MentionText.MaxNames ? MessagingErrors.TooManyMentions : null)
                    ?? RefusedContent(command) ?? group.RefusalToSend(command.Sender, now);
            }

            if (places.ReceiverOf(command) is not { } receiver)
            {
                return MessagingErrors.ConversationNotFound;
            }

            if (receiver == command.Sender)
            {
                return MessagingErrors.MessageToSelf;
            }

            var isApart = apart.Contains((command.Sender, receiver));
            if (isApart && command.ConversationId is not null)
            {
                return MessagingErrors.ConversationNotFound;
            }

            if (isApart || !cards.TryGetValue(receiver, out var card) || !card.IsAvailable)
            {
                return MessagingErrors.ReceiverNotFound;
            }

            return first.GetValueOrDefault((command.Sender, receiver)) == FirstContact.Refused
                ? MessagingErrors.MessagesNotAccepted
                : RefusedContent(command);
        }

        Error? RefusedContent(SendMessage command) =>
            command.ReplyToId is { } message && !answered.Shows(message, places.Of(command)?.Id, command.Sender)
                ? MessagingErrors.ReplyNotFound
                : command.SharedPostId is { } post
                    && refusedPosts.TryGetValue((post, command.Sender), out var unseen) ? unseen
                : ReplyIn(command) is { } reply ? refusedReplies.GetValueOrDefault(reply) : null;

        // Forwards and messages to one person mention nobody.
        IReadOnlyList<string> NamesIn(SendMessage command) =>
            command.ForwardOf is null && places.GroupOf(command) is not null
                ? MentionText.NamesIn(command.Message)
                : [];

        // Nobody is the one receiver of a group's messages.
        StoryReply? ReplyIn(SendMessage command) =>
            command.StoryId is { } story ? new(story, command.Sender, places.ReceiverOf(command) ?? default) : null;
    }

    /// <summary>The conversations that the commands address and their senders are members of.</summary>
    private sealed class Places(IMessagingDb db, IReadOnlyCollection<Conversation> found)
    {
        private readonly Dictionary<ConversationId, Conversation> _byId = found.ToDictionary(c => c.Id);

        private readonly Dictionary<string, Conversation> _byKey =
            found.Where(c => c.DirectKey is not null).ToDictionary(c => c.DirectKey!);

        public static async Task<Places> Load(
            IMessagingDb db, IMessagingStatements statements, List<SendMessage> commands, CancellationToken ct)
        {
            var keys = commands.Where(c => c.ReceiverId is not null)
                .Select(c => Conversation.KeyOf(c.Sender, c.ReceiverId!.Value)).Distinct().ToArray();
            var joined = commands.Where(c => c.ConversationId is not null)
                .Select(c => (c.ConversationId!.Value, c.Sender)).Distinct().ToArray();
            var found = new Dictionary<ConversationId, Conversation>();
            foreach (var conversation in await statements.DirectAsync(keys, ct))
            {
                found.Add(conversation.Id, conversation);
            }

            foreach (var conversation in await statements.JoinedAsync(joined, ct))
            {
                found.TryAdd(conversation.Id, conversation);
            }

            return new(db, found.Values);
        }

        /// <summary>The conversations that already existed.</summary>
        public IReadOnlyCollection<Conversation> Found => found;

        public Conversation Add(Conversation conversation)
        {
            db.Conversations.Add(conversation);
            _byId.Add(conversation.Id, conversation);
            _byKey.Add(conversation.DirectKey!, conversation);
            return conversation;
        }

        /// <summary>The conversation; null if the two have none yet, or the sender has none with this id.</summary>
        public Conversation? Of(SendMessage command) =>
            command.ReceiverId is { } receiver
                ? _byKey.GetValueOrDefault(Conversation.KeyOf(command.Sender, receiver))
                : _byId.TryGetValue(command.ConversationId!.Value, out var conversation)
                    && conversation.Members.Any(m => m.UserId == command.Sender) ? conversation : null;

        /// <summary>Whether the two had a conversation before.</summary>
        public bool HaveOne(UserId one, UserId other) => _byKey.ContainsKey(Conversation.KeyOf(one, other));

        /// <summary>Whether the receiver has a conversation with the sender, and accepted it.</summary>
        public bool HasAccepted(UserId sender, UserId receiver) =>
            _byKey.TryGetValue(Conversation.KeyOf(sender, receiver), out var direct) && direct.Asked != receiver;

        /// <summary>The group; null if it is not addressed to one that the sender is a member of.</summary>
        public Conversation? GroupOf(SendMessage command) =>
            command.ConversationId is not null && Of(command) is { Kind: ConversationKind.Group } group ? group : null;

        public NamingText Naming(SendMessage command, IReadOnlyList<string> names) => new(
            command.ConversationId!.Value,
            command.Sender,
            Of(command)!.Members.Single(m => m.UserId == command.Sender).Role >= GroupRole.Admin,
            long.MaxValue,
            names);

        /// <summary>The one receiver; null for a group, or if the sender cannot see the conversation.</summary>
        public UserId? ReceiverOf(SendMessage command) =>
            command.ReceiverId
            ?? (Of(command) is { Kind: ConversationKind.Direct } direct ? direct.OtherThan(command.Sender) : null);
    }
}
