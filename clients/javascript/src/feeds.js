import { withPosts } from './api/posts.js';
import { derived } from './common/readable.js';

/** @typedef {import('../types/index.js').State} State */
/** @typedef {import('../types/index.js').FeedItem} FeedItem */
/** @typedef {import('../types/index.js').FeedRow} FeedRow */
/** @typedef {import('../types/index.js').FeedRows} FeedRows */

const PAGE = 30;
/** Many may post at once; the feed is read once then. */
const HINTS_MS = 500;
/** @type {FeedRows} */
const EMPTY = { items: [], waiting: [], nextCursor: null, isFresh: false };

/** @param {FeedItem} item @returns {FeedRow} */
const row = ({ post, reasons }) => ({ postId: post.id, reasons });

/** @param {import('./runtime.js').Runtime} runtime @returns {import('../types/index.js').Hubbub['feed']} */
export function feeds(runtime) {
  /** @type {Map<string, import('../types/index.js').Feed>} */
  const opened = new Map();
  return (kind, { order = 'chronological' } = {}) => {
    const key = kind === 'home' ? `home:${order}` : kind;
    const feed = opened.get(key) ?? open(runtime, kind, order, key);
    opened.set(key, feed);
    return feed;
  };
}

/**
 * @param {import('./runtime.js').Runtime} runtime
 * @param {import('../types/index.js').FeedKind} kind
 * @param {string} order
 * @param {string} key
 * @returns {import('../types/index.js').Feed}
 */
function open(runtime, kind, order, key) {
  /** @param {string} [cursor] @returns {Promise<{ items: FeedItem[], nextCursor: string | null }>} */
  const page = cursor => {
    const query = { limit: PAGE, cursor };
    return kind === 'home' ? runtime.rest.call('getHomeFeed', { query: { ...query, order } })
      : kind === 'explore' ? runtime.rest.call('getExploreFeed', { query })
        : kind === 'friends' ? runtime.rest.call('getFriendsFeed', { query })
          : runtime.rest.call('listCirclePosts', { path: { circleId: kind.slice('circle:'.length) }, query });
  };
  /** @param {State | null} state */
  const rows = state => state?.feeds[key] ?? EMPTY;
  /** @param {State} state @param {Partial<FeedRows>} changes @returns {State} */
  const changing = (state, changes) => ({
    ...state, feeds: { ...state.feeds, [key]: { ...rows(state), ...changes } },
  });
  /** @type {Promise<void> | null} */
  let loading = null;
  /** @param {() => Promise<void>} load */
  const oneAtATime = load => loading ??= load().finally(() => {
    loading = null;
  });

  const refresh = () => oneAtATime(async () => {
    await runtime.sync.load(page, (state, { items, nextCursor }) => {
      const feed = rows(state);
      const shown = new Set(feed.items.map(i => i.postId));
      const fresh = items.filter(i => !shown.has(i.post.id)).map(row);
      const after = withPosts(state, items.map(i => i.post));
      const reaches = items.length < PAGE || fresh.length < items.length;
      return feed.items.length === 0
        ? changing(after, { items: items.map(row), waiting: [], waitingCursor: undefined, nextCursor, isFresh: true })
        : changing(after, { waiting: fresh, waitingCursor: reaches ? undefined : nextCursor, isFresh: true });
    });
  });

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let hinted;
  const hint = () => {
    hinted ??= setTimeout(() => {
      hinted = undefined;
      refresh().catch(e => runtime.log('info', 'The feed could not be read.', e));
    }, HINTS_MS);
  };
  runtime.on('feed_changed', hint);
  runtime.on('snapshot', hint);
  runtime.on('connected', hint); // hints may have been lost before
  runtime.pressure.onHints(hint);

  return {
    items: derived(runtime.state, state => rows(state).items.flatMap(({ postId, reasons }) => {
      const post = state?.posts[postId];
      return post === undefined ? [] : [{ post, reasons }];
    }), sameRows),
    waiting: derived(runtime.state, state => rows(state).waiting.length),
    hasMore: derived(runtime.state, state => rows(state).nextCursor !== null || !rows(state).isFresh),
    refresh,
    more: () => rows(runtime.confirmed).items.length === 0 ? refresh() : oneAtATime(async () => {
      const cursor = rows(runtime.confirmed).nextCursor;
      if (cursor !== null) {
        await runtime.sync.load(() => page(cursor), (state, { items, nextCursor }) => {
          const shown = new Set(rows(state).items.map(i => i.postId));
          const older = items.filter(i => !shown.has(i.post.id));
          return changing(withPosts(state, older.map(i => i.post)), {
            items: [...rows(state).items, ...older.map(row)], nextCursor,
          });
        });
      }
    }),
    showWaiting: () => runtime.sync.change(state => {
      const { items, waiting, waitingCursor, nextCursor } = rows(state);
      return waitingCursor === undefined ? changing(state, { items: [...waiting, ...items], waiting: [], nextCursor })
        : changing(state, { items: waiting, waiting: [], nextCursor: waitingCursor, waitingCursor: undefined });
    }),
    remove: postId => runtime.sync.change(state => changing(state, {
      items: rows(state).items.filter(i => i.postId !== postId),
      waiting: rows(state).waiting.filter(i => i.postId !== postId),
    })),
  };
}

/** @param {any[]} a @param {any[]} b */
const sameRows = (a, b) => a.length === b.length
  && a.every((row, i) => row.post === b[i].post && row.reasons === b[i].reasons);
