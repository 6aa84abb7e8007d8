import { withPosts } from './api/posts.js';

/** Posts that are watched live, on whichever connection there is: this tab's, or that of the tab that leads. */
export class Watches {
  #parts;
  #tab = Math.random().toString(36);
  /** @type {Map<string, number>} */
  #counts = new Map();
  /** Which other tabs watch a post on this one's connection. @type {Map<string, Set<string>>} */
  #lent = new Map();

  /**
   * @param {{ invoke: (method: 'watch' | 'unwatch', postId: string) => Promise<unknown>,
   *   say: (message: object) => void, reload: (postId: string) => Promise<void> }} parts
   */
  constructor(parts) {
    this.#parts = parts;
  }

  /** @param {string} postId @returns {() => void} how to end it */
  watch(postId) {
    this.#counts.set(postId, (this.#counts.get(postId) ?? 0) + 1);
    this.#ask(postId);
    let isOn = true;
    return () => {
      if (isOn) {
        isOn = false;
        const rest = (this.#counts.get(postId) ?? 1) - 1;
        if (rest > 0) {
          this.#counts.set(postId, rest);
        } else {
          this.#counts.delete(postId);
          this.#parts.say({ unwatch: postId, tab: this.#tab });
          this.#end(postId);
        }
      }
    };
  }

  /** Watches for another tab. @param {string} postId @param {string} tab */
  lend(postId, tab) {
    this.#lent.set(postId, (this.#lent.get(postId) ?? new Set()).add(tab));
    this.#parts.invoke('watch', postId).catch(() => {});
  }

  /** @param {string} postId @param {string} tab */
  release(postId, tab) {
    this.#lent.get(postId)?.delete(tab);
    this.#end(postId);
  }

  /** After a connect: a watch ends with its connection, and what happened meanwhile was told to nobody. */
  again() {
    this.#lent.clear(); // the others say it anew
    for (const postId of this.#counts.keys()) {
      // Read only when it is watched: what happened in between would be missed by both.
      this.#ask(postId).then(() => this.more(postId));
    }
  }

  /** What happened in the last time may not have been told. */
  reload() {
    for (const postId of this.#counts.keys()) {
      this.more(postId);
    }
  }

  /** More happened than was told. @param {string} postId */
  more(postId) {
    if (this.#counts.has(postId)) {
      this.#parts.reload(postId).catch(() => {}); // again on the next connect
    }
  }

  /** @param {string} postId */
  #ask(postId) {
    this.#parts.say({ watch: postId, tab: this.#tab });
    return this.#parts.invoke('watch', postId).catch(() => {});
  }

  /** @param {string} postId */
  #end(postId) {
    if (!this.#counts.has(postId) && (this.#lent.get(postId)?.size ?? 0) === 0) {
      this.#lent.delete(postId);
      this.#parts.invoke('unwatch', postId).catch(() => {});
    }
  }
}

/**
 * Reads a post anew, and the first page of those of its comments that are loaded.
 * @param {import('./runtime.js').Runtime} runtime
 * @param {string} postId
 */
export async function reload({ sync, rest }, postId) {
  const isLoaded = sync.state.get()?.posts[postId] !== undefined;
  if (isLoaded) {
    await sync.load(() => rest.call('getPost', { path: { postId } }), (state, row) => withPosts(state, [row]));
  }

  const lists = Object.entries(sync.state.get()?.comments ?? {});
  for (const [key, { sort }] of lists.filter(([key]) => key === postId || key.startsWith(`${postId}/`))) {
    const [, commentId] = key.split('/');
    const query = { sort, limit: 40 };
    await sync.load(
      () => commentId === undefined ? rest.call('listComments', { path: { postId }, query })
        : rest.call('listReplies', { path: { postId, commentId }, query }),
      (state, page) => ({ ...state, comments: { ...state.comments, [key]: { ...page, sort } } }));
  }
}
