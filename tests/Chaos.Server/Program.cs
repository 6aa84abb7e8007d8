using Hubbub.Application.Common;
using Hubbub.Domain.Graph.Events;
using Hubbub.Domain.Messaging.Events;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Infrastructure.Sync.Events;
using MediatR;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hubbub.Chaos.Server;

/// <summary>
/// The product's server, which environment variables can make die at a chosen moment
/// (<c>HUBBUB_FAULT_POINT=point:n</c>) or break one guarantee (<c>HUBBUB_SEEDED_FAULT</c>). Without them nothing is
/// added to the product.
/// </summary>
internal static class Program
{
    public static async Task Main(string[] args)
    {
        var fault = SeededFaults.Parse(Environment.GetEnvironmentVariable("HUBBUB_SEEDED_FAULT"));
        if (Environment.GetEnvironmentVariable("HUBBUB_FAULT_POINT") is { } point)
        {
            KillSwitch.Arm(point);
            SqliteWatch.Start();
        }

        await using var app = await Web.Server.Create(args, builder =>
        {
            if (KillSwitch.IsArmed || fault is not null)
            {
                builder.Services.Replace(ServiceDescriptor.Scoped<IMediator>(services => new WatchedMediator(
                    new Mediator(services.GetRequiredService<ServiceFactory>()),
                    services.GetRequiredService<IServiceScopeFactory>(),
                    services.GetRequiredService<IdGenerator>(),
                    fault)));
            }

            if (KillSwitch.IsArmed || fault == SeededFault.SkipOutbox)
            {
                builder.Services.AddScoped<INotificationHandler<FollowCreated>, FailingEffects>();
                builder.Services.AddScoped<INotificationHandler<EventBatch<MessageSent>>, FailingEffects>();
            }

            if (KillSwitch.IsArmed)
            {
                builder.Services.ConfigureDbContext<PostgreSqlDbContext>(
                    context => context.AddInterceptors(new CommitWatch()), ServiceLifetime.Singleton);
                var transport = builder.Services.Single(s => s.ServiceType == typeof(IPushTransport));
                builder.Services.Replace(ServiceDescriptor.Singleton<IPushTransport>(services => new WatchedTransport(
                    (IPushTransport)(transport.ImplementationFactory?.Invoke(services)
                        ?? ActivatorUtilities.CreateInstance(services, transport.ImplementationType!)))));
            }

            if (fault is not null)
            {
                SeededFaults.Register(builder.Services, fault.Value);
            }
        });
        app.Lifetime.ApplicationStarted.Register(() => KillSwitch.IsServing = true);
        if (fault is not null)
        {
            await SeededFaults.Prepare(app.Services, fault.Value);
        }

        await app.RunAsync();
    }
}
