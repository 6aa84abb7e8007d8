using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;

namespace Hubbub.Application.Posts.Contracts;

/// <summary>How much of someone comes into one's home feed; who is not listed is at <c>everything</c>.</summary>
/// <param name="UserId">Of whom.</param>
/// <param name="Mode">How much.</param>
/// <param name="N">How many posts a day, with <c>best_of_day</c>.</param>
public sealed record DialRow(UserId UserId, DialMode Mode, int? N);
