import { CURSOR } from './store.js';

/** @typedef {import('../types/index.js').State} State */
/** @typedef {import('../types/index.js').Snapshot} Snapshot */

/**
 * What a snapshot alone says.
 * @param {Snapshot} snapshot
 * @returns {State}
 */
export function fromSnapshot(snapshot) {
  return {
    ...snapshot,
    messages: {}, pins: {}, posts: {}, comments: {}, relationships: {}, presence: {}, typing: {}, feeds: {},
    stories: null, pending: [], wanted: [],
  };
}

/**
 * What cannot be followed through a reset, but was on the screen, is asked for again.
 * @param {State} before
 * @param {Snapshot} snapshot
 * @returns {State}
 */
export function afterReset(before, snapshot) {
  return {
    ...fromSnapshot(snapshot),
    presence: before.presence,
    wanted: [
      ...Object.keys(before.messages).slice(-20).map(id => `messages:${id}`),
      ...Object.keys(before.pins).slice(-20).map(id => `pins:${id}`),
    ],
  };
}

const SINGLE = /** @type {const} */ ([
  'account', 'profile', 'counts', 'groupInvitations', 'unreadNotifications', 'notificationPreferences', 'own', 'wanted',
  'stories',
]);
const PAGES = /** @type {const} */ ([['conversations', 'c:'], ['messageRequests', 'r:'], ['notifications', 'n:']]);
const TABLES = /** @type {const} */ ([['pins', 'i:'], ['posts', 'p:'], ['feeds', 'f:']]);

/**
 * The rows that differ. What is the same object is the same row, because states are never changed in place.
 * @param {State | null} before
 * @param {State} after
 */
export function difference(before, after) {
  /** @type {[string, unknown][]} */
  const puts = [];
  /** @type {string[]} */
  const deletes = [];
  for (const name of SINGLE) {
    if (before?.[name] !== after[name]) {
      puts.push([`s:${name}`, after[name]]);
    }
  }

  for (const [name, prefix] of PAGES) {
    if (before?.[name].nextCursor !== after[name].nextCursor) {
      puts.push([`s:${name}`, after[name].nextCursor]);
    }

    compareLists(prefix, before?.[name].items ?? [], after[name].items);
  }

  for (const [name, prefix] of TABLES) {
    compareTables(prefix, before?.[name] ?? {}, after[name]);
  }

  compareHistories();
  if (before?.seq !== after.seq) {
    puts.push([CURSOR, after.seq]);
  }

  return { puts, deletes };

  /** @param {string} prefix @param {{ id: string }[]} old @param {{ id: string }[]} next */
  function compareLists(prefix, old, next) {
    if (old === next) {
      return;
    }

    const known = new Set(old);
    const others = next.filter(row => !known.has(row));
    puts.push(...others.map(row => /** @type {[string, unknown]} */ ([prefix + row.id, row])));
    if (next.length - others.length < old.length) {
      const ids = new Set(next.map(row => row.id));
      deletes.push(...old.filter(row => !ids.has(row.id)).map(row => prefix + row.id));
    }
  }

  /** @param {string} prefix @param {Record<string, unknown>} old @param {Record<string, unknown>} next */
  function compareTables(prefix, old, next) {
    if (old === next) {
      return;
    }

    for (const [key, row] of Object.entries(next)) {
      if (old[key] !== row) {
        puts.push([prefix + key, row]);
      }
    }

    deletes.push(...Object.keys(old).filter(key => !(key in next)).map(key => prefix + key));
  }

  function compareHistories() {
    if (before?.messages === after.messages) {
      return;
    }

    for (const id of new Set([...Object.keys(before?.messages ?? {}), ...Object.keys(after.messages)])) {
      const [old, next] = [before?.messages[id], after.messages[id]];
      if (old !== next) {
        compareLists(`m:${id}:`, old?.items ?? [], next?.items ?? []);
        if (next === undefined) {
          deletes.push(`h:${id}`);
        } else if (old?.nextCursor !== next.nextCursor) {
          puts.push([`h:${id}`, next.nextCursor]);
        }
      }
    }
  }
}

/** What was read further back than this is asked for again after a start, which would wait for it. */
const HISTORY = 1_000;

/**
 * What is kept from one start to the next: no posts that no feed shows, and no long histories.
 * @param {State} state
 * @returns {State}
 */
export function afterStart(state) {
  const [feeds, messages] = [Object.entries(state.feeds), Object.entries(state.messages)];
  const shown = new Set(feeds.flatMap(([, feed]) => feed.items.map(i => i.postId)));
  return {
    ...state,
    posts: Object.fromEntries(Object.entries(state.posts).filter(([id]) => shown.has(id))),
    feeds: Object.fromEntries(feeds.map(([kind, feed]) => [kind, { ...feed, isFresh: false }])),
    messages: Object.fromEntries(messages.filter(([, history]) => history.items.length <= HISTORY)),
  };
}

/**
 * The state that these rows hold, or null if they hold none.
 * @param {Map<string, any>} rows
 * @param {{ conversations: (items: any[]) => any[], notifications: (items: any[]) => any[],
 *   messages: (items: any[]) => any[] }} sort
 * @returns {State | null}
 */
export function fromRows(rows, sort) {
  if (typeof rows.get(CURSOR) !== 'number' || !rows.has('s:account')) {
    return null;
  }

  /** @type {any} */
  const state = fromSnapshot(/** @type {any} */ ({ seq: rows.get(CURSOR) }));
  for (const name of SINGLE) {
    state[name] = rows.get(`s:${name}`) ?? state[name];
  }

  for (const [name] of PAGES) {
    state[name] = { items: [], nextCursor: rows.get(`s:${name}`) ?? null };
  }

  for (const [key, row] of rows) {
    const [prefix, id, rest] = key.split(':');
    const page = PAGES.find(p => p[1] === `${prefix}:`);
    const table = TABLES.find(t => t[1] === `${prefix}:`);
    if (page !== undefined) {
      state[page[0]].items.push(row);
    } else if (table !== undefined) {
      state[table[0]][key.slice(2)] = row;
    } else if (prefix === 'h') {
      state.messages[id] = { items: state.messages[id]?.items ?? [], nextCursor: row };
    } else if (prefix === 'm' && rest !== undefined) {
      state.messages[id] ??= { items: [], nextCursor: null };
      state.messages[id].items.push(row);
    }
  }

  state.conversations.items = sort.conversations(state.conversations.items);
  state.messageRequests.items = sort.conversations(state.messageRequests.items);
  state.notifications.items = sort.notifications(state.notifications.items);
  for (const history of Object.values(state.messages)) {
    history.items = sort.messages(history.items);
  }

  return state;
}
