using Hubbub.Application.Graph.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Graph;

internal static class GraphServices
{
    public static IServiceCollection AddGraph(this IServiceCollection services) => services
        .AddScoped<RelationshipChange>()
        .AddScoped<PeoplePages>()
        .AddScoped<IRelations, Relations>();
}
