/** @typedef {import('../../types/index.js').Hubbub} Hubbub */
/** @typedef {import('../../types/index.js').Post} Post */
/** @typedef {import('../../types/index.js').State} State */

/** Reports of views are gathered this long. */
const VIEWS_MS = 1_000;
const MOST_VIEWS = 100;

/** @param {State} state @param {Post[]} rows @returns {State} */
export const withPosts = (state, rows) => ({
  ...state, posts: { ...state.posts, ...Object.fromEntries(rows.map(p => [p.id, p])) },
});

/**
 * @param {import('../runtime.js').Runtime} runtime
 * @param {Hubbub['read']} read
 * @param {Hubbub['write']} write
 * @returns {Hubbub['posts']}
 */
export function postsApi(runtime, read, write) {
  /** @param {string} postId */
  const at = postId => ({ path: { postId } });
  /** @type {Set<string>} */
  const seen = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let reporting;
  const report = () => {
    reporting = undefined;
    const postIds = [...seen];
    seen.clear();
    for (let from = 0; from < postIds.length; from += MOST_VIEWS) {
      read('viewPosts', { body: { postIds: postIds.slice(from, from + MOST_VIEWS) } }).catch(() => {});
    }
  };
  return {
    get: postId => runtime.sync.load(() => read('getPost', at(postId)), (state, row) => withPosts(state, [row])),
    create: input => write('createPost', { body: input }),
    edit: (postId, input) => write('editPost', { ...at(postId), body: input }),
    delete: postId => write('deletePost', at(postId)),
    react: (postId, kind) => kind === null ? write('withdrawPostReaction', at(postId))
      : write('reactToPost', { ...at(postId), body: { kind } }),
    vote: (postId, options) => write('voteInPoll', { ...at(postId), body: { options } }),
    save: (postId, folderId) => write(
      'savePost', { ...at(postId), body: typeof folderId === 'string' ? { folderId } : {} }),
    unsave: postId => write('unsavePost', at(postId)),
    pin: (postId, isOn = true) => write(isOn ? 'pinPost' : 'unpinPost', at(postId)),
    viewed(postIds) {
      postIds.forEach(id => seen.add(id));
      reporting ??= setTimeout(report, VIEWS_MS);
    },
    watch: postId => runtime.watches.watch(postId),
    ofUser: (userId, paging) => runtime.sync.load(
      () => read('listPostsOfUser', { path: { userId }, query: { ...paging } }),
      (state, page) => withPosts(state, page.items)),
  };
}

/**
 * @param {import('../runtime.js').Runtime} runtime
 * @param {Hubbub['read']} read
 * @param {Hubbub['write']} write
 * @returns {Hubbub['comments']}
 */
export function commentsApi(runtime, read, write) {
  /** @param {string} postId @param {string} commentId */
  const at = (postId, commentId) => ({ path: { postId, commentId } });
  return {
    async list(postId, { parentId, sort = 'newest', more = false } = {}) {
      const key = parentId === undefined ? postId : `${postId}/${parentId}`;
      const known = runtime.confirmed?.comments[key];
      const query = { sort, limit: 40, cursor: more ? known?.nextCursor : undefined };
      if (!more || typeof known?.nextCursor === 'string') {
        await runtime.sync.load(
          () => parentId === undefined ? read('listComments', { path: { postId }, query })
            : read('listReplies', { path: { postId, commentId: parentId }, query }),
          (state, page) => {
            const before = more ? state.comments[key]?.items ?? [] : [];
            const ids = new Set(before.map(c => c.id));
            const items = [...before, ...page.items.filter(c => !ids.has(c.id))];
            return { ...state, comments: { ...state.comments, [key]: { items, nextCursor: page.nextCursor, sort } } };
          });
      }

      return runtime.confirmed?.comments[key] ?? { items: [], nextCursor: null, sort };
    },
    add: (postId, text, { parentId } = {}) => write(
      'addComment', { path: { postId }, body: parentId === undefined ? { text } : { text, parentId } }),
    edit: (postId, commentId, text) => write('editComment', { ...at(postId, commentId), body: { text } }),
    delete: (postId, commentId) => write('deleteComment', at(postId, commentId)),
    react: (postId, commentId, kind) => kind === null ? write('withdrawCommentReaction', at(postId, commentId))
      : write('reactToComment', { ...at(postId, commentId), body: { kind } }),
  };
}

/**
 * @param {import('../runtime.js').Runtime} runtime
 * @param {Hubbub['read']} read
 * @param {Hubbub['write']} write
 * @returns {Hubbub['stories']}
 */
export function storiesApi(runtime, read, write) {
  return {
    async load() {
      const page = await runtime.sync.load(
        () => read('listStories', { query: { limit: 100 } }), (state, { items }) => ({ ...state, stories: items }));
      return page.items;
    },
    create: input => write('createStory', { body: input }),
    viewed: storyId => write('viewStory', { path: { storyId } }),
    delete: storyId => write('deleteStory', { path: { storyId } }),
  };
}
