using Hubbub.Infrastructure.Persistence.Statements;

namespace Hubbub.Architecture.Tests.Violations.Infrastructure.Posts;

internal static class PostSql
{
    public static readonly DialectStatement Count = new(
        "SELECT COUNT(*) FROM Posts", "SELECT COUNT_BIG(*) FROM [posts].[Posts]");
}
