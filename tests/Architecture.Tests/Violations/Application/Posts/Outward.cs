using Hubbub.Architecture.Tests.Violations.Application.Media;
using Hubbub.Architecture.Tests.Violations.Application.Media.Contracts;
using Hubbub.Architecture.Tests.Violations.Application.Posts.Contracts;
using Hubbub.Architecture.Tests.Violations.Domain.Posts;
using Hubbub.Architecture.Tests.Violations.Infrastructure.Posts;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Hubbub.Architecture.Tests.Violations.Application.Posts;

public interface IPostsDb
{
    DbSet<Post> Posts { get; }
}

public interface IPostsStatements;

internal sealed class WebInALambda
{
    public static Func<object, int> Status => http => ((HttpContext)http).Response.StatusCode;
}

internal sealed class SqliteInAnAsyncBody
{
    public static async Task Open()
    {
        await Task.Yield();
        await using var connection = new SqliteConnection();
    }
}

internal sealed class RelationalQuery
{
    public static IQueryable<Post> All(IPostsDb db) => db.Posts.FromSqlRaw("SELECT * FROM Posts");
}

internal sealed class InfrastructureAsGenericArgument
{
    public static object Tables { get; } = new List<PostTables>();
}

internal sealed class CountPictures
{
    public static int Count(IMediaDb db) => db.Pictures.Count();

    public static Task<int> Count(IMediaStatements statements) => statements.Count();
}

internal sealed class PostTexts(IMediaFiles files) : IPostTexts
{
    public async Task<string> TextOf(long post) => (await files.Find(post))?.Name ?? string.Empty;
}
