import { isGone } from './sync.js';
import { place } from './reducer/conversations.js';
import { oldestFirst } from './reducer/messages.js';
import { drop, without } from './common/lists.js';
import { HubbubError } from './rest.js';

/** @typedef {import('../types/index.js').State} State */
/** @typedef {import('../types/index.js').Conversation} Conversation */

/** @type {WeakSet<object>} */
const running = new WeakSet();
/** @type {WeakMap<object, ReturnType<typeof setTimeout>>} */
const again = new WeakMap();
const HISTORY = 40;

/** A direct conversation without receipts is a request that waits. @param {Conversation} c */
export const listOf = c => c.kind === 'direct' && c.peerReadSeq === undefined ? 'messageRequests' : 'conversations';

/** @type {Record<string, (id: string, rest: import('./rest.js').Rest) =>
 *   { load: () => Promise<any>, put: (state: State, loaded: any) => State, gone?: (state: State) => State }>} */
const kinds = {
  conversation: (id, rest) => ({
    load: () => rest.call('getConversation', { path: { conversationId: id } }),
    put: (state, loaded) => place(state, listOf(loaded), loaded),
  }),
  messages: (id, rest) => ({
    load: () => rest.call('listMessages', { path: { conversationId: id }, query: { limit: HISTORY } }),
    put: (state, page) => ({ ...state, messages: { ...state.messages, [id]: historyOf(page) } }),
    gone: state => ({ ...state, messages: drop(state.messages, [id]) }),
  }),
  pins: (id, rest) => ({
    load: () => rest.call('listPinnedMessages', { path: { conversationId: id }, query: { limit: 50 } }),
    put: (state, page) => ({ ...state, pins: { ...state.pins, [id]: page.items } }),
    gone: state => ({ ...state, pins: drop(state.pins, [id]) }),
  }),
  pinned: (_, rest) => ({
    load: () => rest.call('listConversations', { query: { isPinned: true, limit: 20 } }),
    put: (state, page) => page.items.reduce(
      (/** @type {State} */ s, /** @type {Conversation} */ c) => place(s, 'conversations', c), state),
  }),
};

/** The server gives the newest first. @param {any} page @returns {import('../types/index.js').History} */
export const historyOf = page => ({ items: [...page.items].sort(oldestFirst), nextCursor: page.nextCursor });

/**
 * Loads what the events that were applied need and did not bring.
 * @param {import('./sync.js').Sync} sync
 * @param {import('./rest.js').Rest} rest
 * @param {import('../types/index.js').Log} log
 */
export async function fulfil(sync, rest, log) {
  if (running.has(sync)) {
    return;
  }

  running.add(sync);
  try {
    for (let want = first(sync); want !== undefined; want = first(sync)) {
      await one(sync, rest, want);
    }
  } catch (e) {
    log('warn', 'Something that events asked for could not be loaded yet.', e);
    const ms = e instanceof HubbubError && e.retryAfterMs !== undefined ? e.retryAfterMs : 5_000;
    clearTimeout(again.get(sync));
    again.set(sync, setTimeout(() => void fulfil(sync, rest, log), ms));
  } finally {
    running.delete(sync);
  }
}

/** @param {import('./sync.js').Sync} sync */
const first = sync => sync.state.get()?.wanted[0];

/** @param {import('./sync.js').Sync} sync @param {import('./rest.js').Rest} rest @param {string} want */
async function one(sync, rest, want) {
  const [kind, id] = want.split(':');
  const { load, put: fill, gone } = kinds[kind](id, rest);
  /** @param {State} state @returns {State} */
  const done = state => ({ ...state, wanted: without(state.wanted, w => w === want) });
  try {
    await sync.load(load, (state, loaded) => fill(done(state), loaded));
  } catch (e) {
    if (!isGone(e)) {
      throw e;
    }

    sync.change(state => done(gone?.(state) ?? state));
  }
}

/**
 * Puts another, older page below what is loaded of a conversation.
 * @param {State} state
 * @param {string} id
 * @param {any} page
 * @returns {State}
 */
export function withOlder(state, id, page) {
  const history = state.messages[id];
  if (history === undefined) {
    return { ...state, messages: { ...state.messages, [id]: historyOf(page) } };
  }

  const known = new Set(history.items.map(m => m.id));
  const items = [...history.items, ...page.items.filter((/** @type {any} */ m) => !known.has(m.id))].sort(oldestFirst);
  return { ...state, messages: { ...state.messages, [id]: { items, nextCursor: page.nextCursor } } };
}

