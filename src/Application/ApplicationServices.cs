using FluentValidation;
using Hubbub.Application.Accounts;
using Hubbub.Application.Analytics;
using Hubbub.Application.Common;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.Effects;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Common.Realtime;
using Hubbub.Application.Graph;
using Hubbub.Application.Media;
using Hubbub.Application.Messaging;
using Hubbub.Application.Notifications;
using Hubbub.Application.Posts;
using Hubbub.Application.Presence;
using Hubbub.Application.Profiles;
using Hubbub.Application.Sync;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application;

public static class ApplicationServices
{
    /// <summary>Handlers, validators, projections and the pipeline in front of them.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services, string? autoMapperLicenseKey)
    {
        var assembly = typeof(ApplicationServices).Assembly;
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(CostBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(RateLimitBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(StorageBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(AdministratorBehavior<,>));
        ValidatorOptions.Global.LanguageManager = new Wording();
        services.AddValidatorsFromAssembly(assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
        services.AddAutoMapper(mapper => mapper.LicenseKey = autoMapperLicenseKey, assembly);
        services.AddOptions<RateLimitOptions>().BindConfiguration("RateLimits");
        services.AddKeyedSingleton<IRateLimiter, SlidingWindowLimiter>(IRateLimiter.OfThisNode);
        services.AddSingleton(sp => sp.GetRequiredKeyedService<IRateLimiter>(IRateLimiter.OfThisNode));
        services.AddSingleton<ActLimiter>();
        services.AddSingleton<CostBudget>();
        services.AddScoped<CostPayer>();
        services.AddSingleton<IdGenerator>();
        services.AddSingleton<IOtherNodes, NoOtherNodes>();
        services.AddSingleton<IPressure, NoPressure>();
        services.AddAccounts().AddProfiles().AddGraph().AddMedia().AddMessaging().AddNotifications().AddPosts()
            .AddPresence().AddSync().AddAnalytics();

        Type[] handlers = [typeof(IRequestHandler<,>), typeof(ICommandBatchHandler<,>)];
        var found = from type in assembly.DefinedTypes
                    where type is { IsClass: true, IsAbstract: false, IsGenericType: false }
                    from handled in type.ImplementedInterfaces
                    where handled.IsGenericType && handlers.Contains(handled.GetGenericTypeDefinition())
                    select (handled, type);
        foreach (var (handled, type) in found)
        {
            services.AddTransient(handled, type);
        }

        foreach (var handler in EffectOrder.Handlers)
        {
            foreach (var notification in EffectOrder.HandledBy(handler))
            {
                services.AddTransient(typeof(INotificationHandler<>).MakeGenericType(notification), handler);
            }
        }

        return services;
    }
}
