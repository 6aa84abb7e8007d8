using Hubbub.Application.Posts;
using Hubbub.Infrastructure.Persistence;

namespace Hubbub.Infrastructure.Posts;

/// <summary>What the module asks in its own SQL: a file for each subject, with texts, rows and readers.</summary>
internal sealed partial class PostsStatements(AppDbContext db) : IPostsStatements;
