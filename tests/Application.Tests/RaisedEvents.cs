using System.Collections.Concurrent;
using Hubbub.Domain.Common;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Tests;

/// <summary>Records all handled events, for tests that check what was raised.</summary>
internal sealed class RaisedEvents
{
    private readonly ConcurrentQueue<DomainEvent> _events = new();

    public static Task<TestApp> CreateUnlimited(DatabaseProvider database) =>
        TestApp.Create(database, Record, "--RateLimits:Enabled=false");

    public void Add(DomainEvent happened) => _events.Enqueue(happened);

    public DomainEvent[] Take()
    {
        var taken = new List<DomainEvent>();
        while (_events.TryDequeue(out var happened))
        {
            taken.Add(happened);
        }

        return [.. taken];
    }

    private static void Record(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RaisedEvents>();
        foreach (var type in typeof(DomainEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DomainEvent))))
        {
            builder.Services.AddTransient(
                typeof(INotificationHandler<>).MakeGenericType(type), typeof(Recorder<>).MakeGenericType(type));
        }
    }

    private sealed class Recorder<TEvent>(RaisedEvents events) : INotificationHandler<TEvent>
        where TEvent : DomainEvent
    {
        public Task Handle(TEvent notification, CancellationToken cancellationToken)
        {
            events.Add(notification);
            return Task.CompletedTask;
        }
    }
}
