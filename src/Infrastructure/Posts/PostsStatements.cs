using Hubbub.Application.Posts;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Posts;

/// <summary>The module's handwritten SQL: a file for each subject, with texts, rows and readers.</summary>
internal sealed partial class PostsStatements(AppDbContext db) : IPostsStatements;
