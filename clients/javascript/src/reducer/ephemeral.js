import { drop, without } from '../common/lists.js';
import { comments, post, withoutPosts } from './posts.js';

/** @typedef {import('../../types/index.js').State} State */

/** How long typing is shown without being repeated, in milliseconds: to one person, and in a group. */
const TYPING_MS = { direct: 6_000, group: 10_000 };

/** @param {State} state @param {string} key @param {any} who @returns {State} */
const typing = (state, key, who) => ({ ...state, typing: { ...state.typing, [key]: who } });

/** @param {State} state @param {string} postId @param {any[]} rows @param {boolean} isNew @returns {State} */
function putComments(state, postId, rows, isNew) {
  for (const row of rows) {
    const key = row.parentId === undefined ? postId : `${postId}/${row.parentId}`;
    const list = state.comments[key];
    const known = list?.items.find(c => c.id === row.id);
    if (list === undefined || (known === undefined && !isNew)) {
      continue;
    }

    // What is sent to watchers says nothing about the viewer.
    const comment = { ...row, postId, viewer: known?.viewer ?? {} };
    const items = known === undefined
      ? list.sort === 'oldest' ? [...list.items, comment] : [comment, ...list.items]
      : list.items.map(c => c === known ? comment : c);
    state = { ...state, comments: { ...state.comments, [key]: { ...list, items } } };
  }

  return state;
}

/** @param {State} state @param {string} postId @param {number} count */
const counting = (state, postId, count) =>
  post(state, postId, p => p.counts.comments === count ? p : { ...p, counts: { ...p.counts, comments: count } });

/** @type {import('../../types/index.js').EphemeralReducers} */
export const ephemeral = {
  user_typing: (state, e, now) => typing(state, e.userId, { users: [e], count: 1, until: now + TYPING_MS.direct }),
  user_stopped_typing: (state, e) => e.userId in state.typing
    ? { ...state, typing: drop(state.typing, [e.userId]) } : state,
  conversation_typing: (state, e, now) => e.count === 0
    ? { ...state, typing: drop(state.typing, [e.conversationId]) }
    : typing(state, e.conversationId, { users: e.users, count: e.count, until: now + TYPING_MS.group }),
  user_status_change: (state, e) => ({ ...state, presence: { ...state.presence, [e.userId]: e } }),
  feed_post_removed: (state, e) => withoutPosts(
    state, p => p.id === e.postId || (p.sharedPostId === e.postId && !p.isQuote)),
  feed_changed: (state, e) => e.removed !== true ? state
    : withoutPosts(state, p => p.author.id === e.authorId || (!p.isQuote && p.sharedPost?.author.id === e.authorId)),
  comment_added: (state, e) => counting(putComments(state, e.postId, e.comments, true), e.postId, e.count),
  comment_changed: (state, e) => putComments(state, e.postId, e.comments, false),
  comment_removed(state, e) {
    for (const [key, list] of Object.entries(state.comments)) {
      if (key === e.postId || key.startsWith(`${e.postId}/`)) {
        const gone = new Set(e.commentIds);
        const hidden = list.items.map(c => gone.has(c.id) && c.replies > 0
          ? { ...drop(c, ['author', 'text']), deletedAt: c.deletedAt ?? c.createdAt } : c);
        const items = without(hidden, c => gone.has(c.id) && c.replies === 0);
        state = { ...state, comments: { ...state.comments, [key]: { ...list, items } } };
      }
    }

    return counting(state, e.postId, e.count);
  },
  reactions_changed(state, e) {
    const { reactions } = e;
    const after = reactions === undefined ? state
      : post(state, e.postId, p => ({ ...p, counts: { ...p.counts, reactions } }));
    const byComment = new Map(e.comments?.map(c => [c.commentId, c.reactions]));
    return byComment.size === 0 ? after : comments(after, e.postId, c => {
      const theirs = byComment.get(c.id);
      return theirs === undefined ? c : { ...c, reactions: theirs };
    });
  },
  poll_changed: (state, e) => post(state, e.postId, p => ({ ...p, poll: e.poll })),
};

/**
 * Without the typing that has ended by itself.
 * @param {State} state
 * @param {number} now
 * @returns {State}
 */
export function withoutEndedTyping(state, now) {
  // A clock that was set back makes nobody type for longer.
  const ended = Object.keys(state.typing).filter(
    key => state.typing[key].until <= now || state.typing[key].until > now + TYPING_MS.group);
  return ended.length === 0 ? state : { ...state, typing: drop(state.typing, ended) };
}
