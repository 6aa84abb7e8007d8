import { changed, compareIds, drop, put, setOrRemove, without } from '../common/lists.js';

/** @typedef {import('../../types/index.js').State} State */
/** @typedef {import('../../types/index.js').Post} Post */
/** @typedef {import('../../types/index.js').Comment} Comment */

/**
 * Changes a post wherever it is loaded.
 * @param {State} state
 * @param {string} postId
 * @param {(post: Post) => Post} edit
 * @returns {State}
 */
export function post(state, postId, edit) {
  const known = state.posts[postId];
  if (known !== undefined) {
    const after = edit(known);
    state = after === known ? state : { ...state, posts: { ...state.posts, [postId]: after } };
  }

  const items = changed(state.own.posts.items, p => p.id === postId ? edit(p) : p);
  return items === state.own.posts.items ? state
    : { ...state, own: { ...state.own, posts: { ...state.own.posts, items } } };
}

/**
 * Changes a comment in every list of the post's comments that is loaded.
 * @param {State} state
 * @param {string} postId
 * @param {(comment: Comment) => Comment} edit
 * @returns {State}
 */
export function comments(state, postId, edit) {
  const lists = Object.entries(state.comments).filter(([key]) => key === postId || key.startsWith(`${postId}/`));
  for (const [key, list] of lists) {
    const items = changed(list.items, edit);
    state = items === list.items ? state : { ...state, comments: { ...state.comments, [key]: { ...list, items } } };
  }

  return state;
}

/**
 * Takes a post, and its shares, out of everything that is loaded.
 * @param {State} state
 * @param {(post: Post) => boolean} isGone
 * @returns {State}
 */
export function withoutPosts(state, isGone) {
  const gone = new Set(Object.values(state.posts).filter(isGone).map(p => p.id));
  if (gone.size === 0) {
    return state;
  }

  const feeds = Object.fromEntries(Object.entries(state.feeds).map(([kind, feed]) => [kind, {
    ...feed,
    items: without(feed.items, i => gone.has(i.postId)),
    waiting: without(feed.waiting, i => gone.has(i.postId)),
  }]));
  return { ...state, feeds, posts: drop(state.posts, [...gone]), comments: drop(state.comments, [...gone]) };
}

/** @type {import('../../types/index.js').Reducers} */
export const posts = {
  post_changed(state, e) {
    // Your own posts are kept without the posts they share, which each viewer reads for themselves.
    const items = put(state.own.posts.items, e.post, p => p.id, (a, b) => compareIds(b.id, a.id));
    const known = state.posts[e.post.id];
    return {
      ...state,
      own: { ...state.own, posts: { ...state.own.posts, items } },
      posts: known === undefined ? state.posts
        : { ...state.posts, [e.post.id]: setOrRemove(e.post, 'sharedPost', e.post.sharedPost ?? known.sharedPost) },
    };
  },
  post_removed(state, e) {
    const items = without(state.own.posts.items, p => p.id === e.postId);
    return withoutPosts(
      { ...state, own: { ...state.own, posts: { ...state.own.posts, items } } },
      p => p.id === e.postId || (p.sharedPostId === e.postId && !p.isQuote));
  },
  post_counts_changed: (state, e) => post(state, e.postId, p => ({ ...p, counts: e.counts })),
  reaction_changed(state, e) {
    /** @template {{ viewer?: any }} T @param {T} row @returns {T} */
    const reacted = row => ({ ...row, viewer: setOrRemove({ ...row.viewer }, 'reaction', e.reaction) });
    return e.commentId === undefined ? post(state, e.postId, reacted)
      : comments(state, e.postId, c => c.id === e.commentId ? reacted(c) : c);
  },
  poll_changed: (state, e) => post(state, e.postId, p => ({ ...p, poll: e.poll })),
  saved_changed: (state, e) => post(state, e.postId, p => ({ ...p, viewer: setOrRemove(p.viewer, 'saved', e.saved) })),
  folder_removed(state, e) {
    /** @param {Post} p @returns {Post} */
    const unfiled = p => p.viewer.saved?.folderId === e.folderId ? { ...p, viewer: { ...p.viewer, saved: {} } } : p;
    const folders = without(state.own.folders, f => f.id === e.folderId);
    const after = { ...state, own: { ...state.own, folders } };
    const ids = [...Object.keys(state.posts), ...state.own.posts.items.map(p => p.id)];
    return [...new Set(ids)].reduce((s, id) => post(s, id, unfiled), after);
  },
};
