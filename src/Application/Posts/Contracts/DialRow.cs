using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>
/// How much of someone's content enters the home feed. People without a dial are at <c>everything</c>.
/// </summary>
/// <param name="UserId">The author.</param>
/// <param name="Mode">How much.</param>
/// <param name="N">How many posts a day; only with <c>best_of_day</c>.</param>
public sealed record DialRow(UserId UserId, DialMode Mode, int? N);
