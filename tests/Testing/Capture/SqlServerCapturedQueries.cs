#pragma warning disable EF1001 // The one place that every query passes with its parameters, precompiled or not.
using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Hubbub.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hubbub.Testing.Capture;

/// <summary>Runs every query, ExecuteUpdate and ExecuteDelete against SQL Server's model too.</summary>
internal sealed class SqlServerCapturedQueries(
    IQueryContextFactory queryContextFactory,
    ICompiledQueryCache compiledQueryCache,
    ICompiledQueryCacheKeyGenerator compiledQueryCacheKeyGenerator,
    IDatabase database,
    IDiagnosticsLogger<DbLoggerCategory.Query> logger,
    ICurrentDbContext currentContext,
    IEvaluatableExpressionFilter evaluatableExpressionFilter,
    IModel model)
    : QueryCompiler(
        queryContextFactory,
        compiledQueryCache,
        compiledQueryCacheKeyGenerator,
        database,
        logger,
        currentContext,
        evaluatableExpressionFilter,
        model)
{
    private static readonly MethodInfo AskMethod =
        typeof(SqlServerCapturedQueries).GetMethod(nameof(Ask), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly ICompiledQueryCacheKeyGenerator _keys = compiledQueryCacheKeyGenerator;

    public override Expression ExtractParameters(
        Expression query,
        Dictionary<string, object?> parameters,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger,
        bool compiledQuery = false,
        bool generateContextAccessors = false)
    {
        var extracted = base.ExtractParameters(query, parameters, logger, compiledQuery, generateContextAccessors);
        var shape = (_keys.GenerateCacheKey(extracted, async: false), ShapeOf(parameters));
        SqlServerCapture.Ask(shape, db =>
        {
            var other = new RerootVisitor(db.Model, parameters);
            var expression = other.Visit(extracted);
            if (other.IsRaw)
            {
                // Its text is in SQLite's dialect; SqlServerCapturedRawSql handles it.
                throw new StatementKept();
            }

            try
            {
                AskMethod.MakeGenericMethod(ResultOf(expression.Type)).Invoke(null, [db, expression, other.Parameters]);
            }
            catch (TargetInvocationException e)
            {
                throw e.InnerException is StatementKept kept ? kept : e;
            }
        });
        return extracted;
    }

    // The SQL depends on which parameters are null, and on the lengths of lists.
    private static string ShapeOf(Dictionary<string, object?> parameters) => string.Join(' ', parameters.Select(p =>
        p.Value is null ? $"{p.Key} null" : p.Value is ICollection list ? $"{p.Key} {list.Count}" : p.Key));

    private static void Ask<T>(SqlServerDbContext db, Expression query, Dictionary<string, object?> parameters)
    {
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in parameters)
        {
            context.Parameters[name] = value;
        }

        var run = db.GetService<ICompiledQueryCache>().GetOrAddQuery(
            db.GetService<ICompiledQueryCacheKeyGenerator>().GenerateCacheKey(query, async: false),
            () => db.GetService<IDatabase>().CompileQuery<T>(query, async: false));
        if (run(context) is IEnumerable rows)
        {
            foreach (var _ in rows)
            {
            }
        }
    }

    // A synchronous query returns the rows themselves.
    private static Type ResultOf(Type type) => type.IsGenericType && typeof(IQueryable).IsAssignableFrom(type)
        ? typeof(IEnumerable<>).MakeGenericType(type.GetGenericArguments()[0])
        : type;

    /// <summary>Translates a query to the other model.</summary>
    private sealed class RerootVisitor(IModel model, Dictionary<string, object?> known) : ExpressionVisitor
    {
        public Dictionary<string, object?> Parameters { get; } = new(known);

        public bool IsRaw { get; private set; }

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case FromSqlQueryRootExpression or SqlQueryRootExpression:
                    IsRaw = true;
                    return node;
                case EntityQueryRootExpression root:
                    return new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name)!);
                case QueryParameterExpression parameter when !Parameters.ContainsKey(parameter.Name):
                    // A compiled query gets its values later; any non-null value gives the same SQL.
                    Parameters[parameter.Name] = AnyOf(parameter.Type);
                    return node;
                default:
                    return base.VisitExtension(node);
            }
        }

        private static object? AnyOf(Type type)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            return type == typeof(string) ? string.Empty
                : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 1)
                : Activator.CreateInstance(type);
        }
    }
}
