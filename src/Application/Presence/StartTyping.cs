using FluentValidation;
using Hubbub.Application.Common.Behaviors;
using Hubbub.Application.Common.RateLimits;
using Hubbub.Domain.Common;
using MediatR;

namespace Hubbub.Application.Presence;

/// <summary>
/// Shows that the actor is typing, or recording a voice note, to a person whom the actor may message, or to everyone in
/// a conversation who would see the message.
/// </summary>
[Cost(3)]
public sealed record StartTyping(
    UserId Actor, UserId? ReceiverId, ConversationId? ConversationId = null, TypingKind Kind = TypingKind.Text)
    : IRequest<Result>, IRateLimited
{
    public LimitedAct Act => LimitedAct.Typing;
}

/// <summary>What someone is doing.</summary>
public enum TypingKind
{
    Text,
    Recording,
}

internal sealed class StartTypingValidator : AbstractValidator<StartTyping>
{
    public StartTypingValidator()
    {
        RuleFor(x => x.ReceiverId).Must((x, _) => x.ReceiverId is null != x.ConversationId is null)
            .WithMessage("Give exactly one of receiverId and conversationId.");
        RuleFor(x => x.Kind).IsInEnum();
    }
}

internal sealed class StartTypingHandler(
    TypingTracker direct, GroupTypingTracker groups, PresenceTracker presence, TypingAccess access)
    : IRequestHandler<StartTyping, Result>
{
    private const int Attempts = 3;

    public async Task<Result> Handle(StartTyping command, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // Whoever leaves a group, or blocks, while this is read must not be shown anything any more: read it again.
            // If that happens each time, nothing is shown: typing is the first thing to drop under load.
            var version = groups.Version;
            var found = await access.Find(command.Actor, command.ReceiverId, command.ConversationId, ct);
            if (found.Failure is { } failure)
            {
                return failure;
            }

            var (username, receiver, members) = found.Value;
            var isShown = receiver is { } person && await access.IsShown(command.Actor, person, ct);
            if (receiver is { } one && groups.Version == version)
            {
                if (isShown)
                {
                    direct.Start(command.Actor, username, one, command.Kind);
                }

                break;
            }

            if (receiver is null && groups.TryStart(
                command.ConversationId!.Value,
                new(command.Actor, username, command.Kind),
                members.Where(presence.IsOnline),
                version))
            {
                break;
            }
        }

        return Result.Success;
    }
}
