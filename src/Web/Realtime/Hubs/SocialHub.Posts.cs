using Hubbub.Application.Common.RateLimits;
using Hubbub.Application.Posts.Comments;
using Hubbub.Application.Posts.Polls;
using Hubbub.Application.Posts.Reactions;
using Hubbub.Application.Posts.Watching;
using Hubbub.Domain.Common;
using Hubbub.Domain.Posts;
using Hubbub.Domain.Posts.Events;
using Hubbub.Web.Posts;
using Hubbub.Web.Realtime.Description;
using Microsoft.AspNetCore.SignalR;

namespace Hubbub.Web.Realtime.Hubs;

public sealed partial class SocialHub
{
    [HubMethodName("add_comment")]
    [Sends(typeof(AddComment), LimitedAct.Comments)]
    public Task<HubReply> AddComment(AddCommentCall call) => Reply(new AddComment(
        Me, call.PostId, call.ParentId, call.Text, call.ClientKey ?? CommentsEndpoints.NewKey()));

    [HubMethodName("delete_comment")]
    [Sends(typeof(DeleteComment))]
    public Task<HubReply> DeleteComment(CommentCall call) => Reply(new DeleteComment(Me, call.PostId, call.CommentId));

    [HubMethodName("add_reaction")]
    [Sends(typeof(AddReaction))]
    public Task<HubReply> AddReaction(AddReactionCall call) =>
        Reply(new AddReaction(Me, call.PostId, call.CommentId, call.Kind));

    [HubMethodName("remove_reaction")]
    [Sends(typeof(RemoveReaction))]
    public Task<HubReply> RemoveReaction(ReactionCall call) =>
        Reply(new RemoveReaction(Me, call.PostId, call.CommentId));

    [HubMethodName("vote")]
    [Sends(typeof(VoteInPoll))]
    public Task<HubReply> Vote(VoteRequest request) => Reply(new VoteInPoll(Me, request.PostId, request.Options));

    [HubMethodName("watch")]
    [Sends(typeof(WatchPost))]
    [Refuses(
        typeof(PostsErrors),
        nameof(PostsErrors.PostNotFound),
        nameof(PostsErrors.TooManyWatched),
        nameof(PostsErrors.TooManyWatchers))]
    public async Task<HubReply> Watch(WatchCall call)
    {
        var reply = await Reply(new WatchPost(Me, Context.ConnectionId, call.PostId));
        // The connection may have ended meanwhile, after its watches were removed.
        if (Context.ConnectionAborted.IsCancellationRequested)
        {
            watching.Leave(Context.ConnectionId);
        }

        return reply;
    }

    [HubMethodName("unwatch")]
    [Sends(typeof(UnwatchPost))]
    public Task<HubReply> Unwatch(WatchCall call) => Reply(new UnwatchPost(Me, Context.ConnectionId, call.PostId));
}

/// <summary>
/// With <paramref name="ParentId"/> it replies to that comment. A retry with the same <paramref name="ClientKey"/>
/// returns the same comment.
/// </summary>
/// <param name="PostId">The post.</param>
/// <param name="Text">The text, with at least one visible character.</param>
/// <param name="ParentId">The comment to reply to, under the same post.</param>
/// <param name="ClientKey">Chosen by the client to identify retries.</param>
public sealed record AddCommentCall(PostId PostId, string Text, CommentId? ParentId = null, string? ClientKey = null);

/// <summary>The post to watch or unwatch.</summary>
public sealed record WatchCall(PostId PostId);

/// <summary>A comment and the post that it is under.</summary>
public sealed record CommentCall(PostId PostId, CommentId CommentId);

/// <summary>Applies to the comment, or to the post without <paramref name="CommentId"/>.</summary>
public sealed record AddReactionCall(PostId PostId, ReactionKind Kind, CommentId? CommentId = null);

/// <summary>Applies to the comment, or to the post without <paramref name="CommentId"/>.</summary>
public sealed record ReactionCall(PostId PostId, CommentId? CommentId = null);
