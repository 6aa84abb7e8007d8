namespace Hubbub.Architecture.Tests.Violations.Infrastructure.Posts;

internal static class PostStatements
{
    public static readonly string Count = "SELECT COUNT(*) FROM Posts";
}
