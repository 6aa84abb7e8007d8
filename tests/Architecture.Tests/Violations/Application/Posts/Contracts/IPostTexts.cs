namespace Hubbub.Architecture.Tests.Violations.Application.Posts.Contracts;

/// <summary>A contract as it should be.</summary>
public interface IPostTexts
{
    Task<string> TextOf(long post);
}
