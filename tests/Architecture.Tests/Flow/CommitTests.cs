using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Messaging;
using Hubbub.Domain.Common;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Architecture.Tests.Flow;

/// <summary>
/// Nothing is pushed before it is saved; this is enforced at run time too, whoever has the publisher.
/// </summary>
public sealed class CommitTests
{
    [Fact]
    public async Task Publishing_outside_of_an_acts_effects_is_a_bug_that_throws()
    {
        await using var app = await TestApp.Create();
        await using var scope = app.Services.CreateAsyncScope();
        var publisher = scope.ServiceProvider.GetRequiredService<IRealtimePublisher>();

        var publish = () => publisher.Publish([new UserId(1)], new ConversationRemoved(new(2)));
        var publishToNobody = () => publisher.Publish([], new ConversationRemoved(new(2)));
        var close = () => publisher.CloseSessions([new SessionId(3)]);
        var hold = () => publisher.Hold([new UserId(1)]);
        var after = () => publisher.AfterCommit(() => { });

        publish.Should().Throw<InvalidOperationException>();
        publishToNobody.Should().Throw<InvalidOperationException>("who has nobody to tell today has somebody tomorrow");
        close.Should().Throw<InvalidOperationException>();
        hold.Should().Throw<InvalidOperationException>();
        after.Should().Throw<InvalidOperationException>();
        app.Transport.All.Should().BeEmpty();
    }

    [Fact]
    public async Task What_effects_published_before_one_failed_is_neither_kept_nor_pushed()
    {
        await using var app = await TestApp.Create(configure: builder => builder.Services
            .AddTransient<INotificationHandler<MessageSent>, FailsAtLast>());
        var people = await app.People("alice", "bob");
        var before = await app.Db(db => db.UserEvents.CountAsync());

        await app.Do(new SendMessage(people[0], people[1], null, "Hello", null));
        await app.Relay();

        FailsAtLast.Calls.Should().BePositive("the handlers before it have published by then");
        app.Transport.All.Should().BeEmpty();
        (await app.Db(db => db.UserEvents.CountAsync())).Should().Be(before);
        (await app.Db(db => db.Notifications.CountAsync())).Should().Be(0);
        (await app.Db(db => db.Outbox.CountAsync())).Should().Be(1);
    }

    private sealed class FailsAtLast : INotificationHandler<MessageSent>
    {
        public static int Calls { get; private set; }

        public Task Handle(MessageSent notification, CancellationToken cancellationToken)
        {
            Calls++;
            throw new InvalidOperationException("A handler with a bug.");
        }
    }
}
