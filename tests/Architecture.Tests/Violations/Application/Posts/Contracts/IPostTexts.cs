namespace Hubbub.Architecture.Tests.Violations.Application.Posts.Contracts;

/// <summary>A correct contract.</summary>
public interface IPostTexts
{
    Task<string> TextOf(long post);
}
