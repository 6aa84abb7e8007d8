import { durableEvents } from './generated/events.js';
import { fulfil } from './wanted.js';
import { newestFirst } from './reducer/conversations.js';
import { oldestFirst } from './reducer/messages.js';
import { latestFirst } from './reducer/notifications.js';
import { reduce, reduceEphemeral } from './reducer.js';
import { withoutEndedTyping } from './reducer/ephemeral.js';
import { HubbubError, noAnswer } from './rest.js';
import { within } from './pause.js';
import { writable } from './readable.js';
import { afterReset, difference, fromRows, fromSnapshot } from './state.js';

/** @typedef {import('../types/index.js').State} State */
/** @typedef {{ type: string, payload: any }} Event */

const DURABLE = new Set(durableEvents);
/** Events ahead of the cursor that are kept while the ones before them are fetched. */
const BUFFERED = 500;
/** What is applied is stored after so many events, or so many milliseconds. */
const BATCH = 100;
const BATCH_MS = 250;
const PAGE = 200;
/** After the storage failed, it is tried again this much later. */
const STORAGE_MS = 30_000;

/** Keeps a copy of the server's state: each durable event is applied once, in order, from wherever it comes. */
export class Sync {
  #parts;
  /** @type {import('../types/index.js').Store | null} */
  #store = null;
  /** @type {State | null} */
  #stored = null;
  #isBehind = false;
  #unstored = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #storing;
  /** @type {Promise<unknown>} */
  #stores = Promise.resolve();
  /** @type {Map<number, Event>} */
  #ahead = new Map();
  #head = 0;
  /** @type {Promise<void> | null} */
  #running = null;
  /** @type {Set<{ events: Event[] }>} */
  #loads = new Set();

  /**
   * @param {{ rest: import('./rest.js').Rest, invoke: (method: string, argument: object, ms: number) => Promise<any>,
   *   isConnected: () => boolean, emit: (type: string, payload: any, isReplay: boolean) => void,
   *   applied: (from: number, events: Event[], isReplay: boolean) => void, now: () => number,
   *   isWriter: () => boolean, log: import('../types/index.js').Log }} parts
   */
  constructor(parts) {
    this.#parts = parts;
    /** What the server has confirmed; null before the first snapshot. */
    this.state = writable(/** @type {State | null} */ (null), e => parts.log('error', 'a subscriber failed', e));
  }

  get cursor() {
    return this.state.get()?.seq ?? 0;
  }

  /**
   * Begins with what is stored.
   * @param {import('../types/index.js').Store} store
   * @param {Map<string, any>} rows
   */
  begin(store, rows) {
    this.#store = store;
    this.#stored = fromRows(rows, {
      conversations: items => items.sort(newestFirst),
      notifications: items => items.sort(latestFirst),
      messages: items => items.sort(oldestFirst),
    });
    this.state.set(this.#stored);
  }

  /** Forgets everything; the store is the caller's to clear. */
  async end() {
    clearTimeout(this.#storing);
    await this.#stores;
    this.#store = this.#stored = null;
    this.#ahead.clear();
    this.#head = 0;
    this.state.set(null);
  }

  /** An event that was pushed. @param {string} type @param {any} payload */
  push(type, payload) {
    if (!DURABLE.has(type) || payload.seq === undefined) {
      return this.#pass(type, payload);
    }

    const state = this.state.get();
    if (state !== null && payload.seq === state.seq + 1) {
      return this.#take([{ type, payload }], false);
    }

    if (payload.seq > (state?.seq ?? 0)) {
      if (this.#ahead.size < BUFFERED) {
        this.#ahead.set(payload.seq, { type, payload });
      }

      this.catchUp(payload.seq).catch(e => this.#parts.log('warn', 'catching up failed', e));
    }
  }

  /**
   * Fetches until everything known to exist is applied. One runs at a time.
   * @param {number} [head] the newest seq that is known
   * @returns {Promise<void>}
   */
  catchUp(head = 0) {
    this.#head = Math.max(this.#head, head);
    this.#running ??= this.#fetch().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /**
   * Applies what another tab has applied; true if nothing is missing in between.
   * @param {number} from
   * @param {Event[]} events
   * @param {boolean} isReplay
   */
  follow(from, events, isReplay) {
    const state = this.state.get();
    if (state === null || from > state.seq) {
      return false;
    }

    this.#take(events.filter(e => e.payload.seq > state.seq), isReplay);
    return true;
  }

  /**
   * Loads something and puts it into the state. What was applied meanwhile is applied to it again, because the answer
   * may be older.
   * @template T
   * @param {() => Promise<T>} load
   * @param {(state: State, loaded: T) => State} put
   * @returns {Promise<T>}
   */
  async load(load, put) {
    const mark = { events: /** @type {Event[]} */ ([]) };
    this.#loads.add(mark);
    try {
      const loaded = await load();
      this.change(state => mark.events.reduce(
        (s, { type, payload }) => payload.seq === undefined
          ? reduceEphemeral(s, type, payload, this.#parts.now()) : reduce(s, type, payload),
        put(state, loaded)));
      return loaded;
    } finally {
      this.#loads.delete(mark);
    }
  }

  /** Changes what is not the server's log. @param {(state: State) => State} change */
  change(change) {
    const state = this.state.get();
    if (state !== null) {
      this.state.set(change(state));
      this.#storeLater(1);
    }
  }

  /** Takes away what has ended by itself. */
  tick() {
    const state = this.state.get();
    if (state !== null) {
      this.state.set(withoutEndedTyping(state, this.#parts.now()));
    }
  }

  /** Loads what events asked for. */
  async fulfil() {
    await fulfil(this, this.#parts.rest, this.#parts.log);
  }

  async #fetch() {
    let isMore = true;
    while (isMore) {
      if (this.state.get() === null) {
        await this.#bootstrap();
      }

      const before = this.cursor;
      const page = await this.#page(before);
      if (page.reset) {
        await this.#bootstrap();
        continue;
      }

      this.#take(page.events.map((/** @type {any} */ e) => ({ type: e.type, payload: e.payload })), true);
      // Without this, a head that the log does not have would be asked for without end.
      isMore = page.hasMore || (this.#head > this.cursor && this.cursor > before);
    }

    void this.fulfil();
  }

  /** @param {number} afterSeq @returns {Promise<any>} */
  async #page(afterSeq) {
    if (this.#parts.isConnected()) {
      return this.#parts.invoke('sync', { afterSeq, limit: PAGE }, 10_000);
    }

    return this.#parts.rest.call('sync', { query: { after: afterSeq, limit: PAGE }, timeoutMs: 10_000 });
  }

  async #bootstrap() {
    const snapshot = await this.#parts.rest.call('getBootstrap');
    const before = this.state.get();
    const state = before === null ? fromSnapshot(snapshot) : afterReset(before, snapshot);
    this.#isBehind = true; // every row is new
    // The first page may not have all pinned conversations.
    const isWhole = state.conversations.nextCursor === null;
    this.state.set(isWhole ? state : { ...state, wanted: [...state.wanted, 'pinned:'] });
    this.#storeLater(BATCH);
    this.#parts.emit('snapshot', { seq: state.seq, isReset: before !== null }, true);
    this.#drain();
  }

  /**
   * Applies events that follow the cursor, and those that waited for them.
   * @param {Event[]} events
   * @param {boolean} isReplay
   */
  #take(events, isReplay) {
    const state = this.state.get();
    if (state === null) {
      return;
    }

    let after = state;
    /** @type {Event[]} */
    const taken = [];
    for (const event of events) {
      if (event.payload.seq === after.seq + 1) {
        after = reduce(after, event.type, event.payload);
        taken.push(event);
      }
    }

    if (taken.length > 0) {
      this.#loads.forEach(load => load.events.push(...taken));
      this.state.set(after);
      this.#storeLater(taken.length);
      this.#parts.applied(state.seq, taken, isReplay);
      taken.forEach(e => this.#parts.emit(e.type, e.payload, isReplay));
    }

    this.#drain();
    if (this.state.get()?.wanted.length) {
      void this.fulfil();
    }
  }

  #drain() {
    for (const seq of this.#ahead.keys()) {
      if (seq <= this.cursor) {
        this.#ahead.delete(seq);
      }
    }

    const next = this.#ahead.get(this.cursor + 1);
    if (next !== undefined) {
      this.#ahead.delete(this.cursor + 1);
      this.#take([next], false);
    }
  }

  /** @param {string} type @param {any} payload */
  #pass(type, payload) {
    const state = this.state.get();
    if (state !== null) {
      this.#loads.forEach(load => load.events.push({ type, payload }));
      this.state.set(reduceEphemeral(state, type, payload, this.#parts.now()));
    }

    this.#parts.emit(type, payload, false);
  }

  /** @param {number} events */
  #storeLater(events) {
    this.#unstored += events;
    if (this.#unstored >= BATCH) {
      clearTimeout(this.#storing);
      this.#storing = undefined;
      void this.flush();
    } else {
      this.#storing ??= setTimeout(() => void this.flush(), BATCH_MS);
    }
  }

  /** Stores what is not stored yet, rows and cursor in one transaction. */
  flush() {
    clearTimeout(this.#storing);
    this.#storing = undefined;
    this.#unstored = 0;
    this.#stores = this.#stores.then(() => this.#commit());
    return this.#stores;
  }

  async #commit() {
    const [state, store, isReset] = [this.state.get(), this.#store, this.#isBehind];
    if (state === null || store === null || state === this.#stored || !this.#parts.isWriter()) {
      return;
    }

    const { puts, deletes } = difference(isReset ? null : this.#stored, state);
    if (puts.length + deletes.length === 0) {
      return;
    }

    this.#isBehind = false;
    try {
      // Another tab that is ahead has written rows that these would undo.
      if (await store.commit({ puts, deletes, expected: state.seq, isReset })) {
        this.#stored = state;
      } else {
        this.#isBehind = true;
      }
    } catch (e) {
      this.#isBehind = true;
      this.#parts.log('warn', 'What is shown could not be stored.', e);
      this.#storing ??= setTimeout(() => void this.flush(), STORAGE_MS);
    }
  }

  /** Asks whether the connection is alive. @param {number} ms */
  async probe(ms) {
    await within(this.catchUp(), ms, () => noAnswer('the probe'));
  }
}

/** @param {unknown} e @returns {e is HubbubError} */
export const isGone = e => e instanceof HubbubError && (e.status === 404 || e.status === 403);
