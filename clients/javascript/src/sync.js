import { durableEvents } from './generated/events.js';
import { fulfil } from './wanted.js';
import { newestFirst } from './reducer/conversations.js';
import { oldestFirst } from './reducer/messages.js';
import { latestFirst } from './reducer/notifications.js';
import { reduce, reduceEphemeral } from './reducer.js';
import { withoutEndedTyping } from './reducer/ephemeral.js';
import { HubbubError } from './rest.js';
import { writable } from './common/readable.js';
import { Keeper } from './keeper.js';
import { afterReset, afterStart, fromRows, fromSnapshot } from './state.js';
import { WRITER } from './store.js';

/** @typedef {import('../types/index.js').State} State */
/** @typedef {{ type: string, payload: any }} Event */

const DURABLE = new Set(durableEvents);
/** Events ahead of the cursor that are kept while the ones before them are fetched. */
const BUFFERED = 500;
const PAGE = 200;
const RETRY_MS = 5_000;

/** Keeps a copy of the server's state: each durable event is applied once, in order, from wherever it comes. */
export class Sync {
  #parts;
  #keeper;
  #isBegun = false;
  // Answers to what an earlier session asked for are thrown away.
  #generation = 0;
  /** @type {Map<number, Event>} */
  #ahead = new Map();
  #head = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #retry;
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
    this.#keeper = new Keeper({ state: () => this.state.get(), isWriter: parts.isWriter, log: parts.log });
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
    this.#generation++;
    this.#isBegun = true;
    const stored = fromRows(rows, {
      conversations: items => items.sort(newestFirst),
      notifications: items => items.sort(latestFirst),
      messages: items => items.sort(oldestFirst),
    });
    this.#keeper.begin(store, stored, rows.get(WRITER));
    this.state.set(stored === null ? null : afterStart(stored));
  }

  /** Forgets everything; the store is the caller's to clear. */
  async end() {
    this.#generation++;
    this.#running = null;
    this.#loads.clear();
    this.#isBegun = false;
    clearTimeout(this.#retry);
    this.#retry = undefined;
    await this.#keeper.end();
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
    if (!this.#isBegun) {
      return Promise.reject(new HubbubError('signed_out', 'Nobody is logged in.'));
    }

    this.#head = Math.max(this.#head, head);
    if (this.#running === null) {
      const running = this.#fetch(this.#generation).finally(() => {
        if (this.#running === running) {
          this.#running = null;
        }
      });
      this.#running = running;
      running.catch(() => this.#again(this.#generation));
    }

    return this.#running;
  }

  /** While there is a connection, nobody else would ask again soon. @param {number} generation */
  #again(generation) {
    this.#retry ??= setTimeout(() => {
      this.#retry = undefined;
      if (generation === this.#generation && this.#isBegun && this.#parts.isConnected()) {
        this.catchUp().catch(e => this.#parts.log('info', 'catching up failed', e));
      }
    }, RETRY_MS);
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
    const [mark, generation] = [{ events: /** @type {Event[]} */ ([]) }, this.#generation];
    this.#loads.add(mark);
    try {
      const loaded = await load();
      this.#mustBe(generation);
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
      this.#keeper.later(1);
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

  /** @param {number} generation */
  async #fetch(generation) {
    let isMore = true;
    while (isMore) {
      if (this.state.get() === null) {
        await this.#bootstrap(generation);
      }

      const [before, asked] = [this.cursor, this.#head];
      const page = await this.#page(before);
      this.#mustBe(generation);
      if (page.reset) {
        await this.#bootstrap(generation);
        this.#keeper.replace();
        this.#head = this.cursor;
        continue;
      }

      this.#take(page.events.map((/** @type {any} */ e) => ({ type: e.type, payload: e.payload })), true);
      // Without this, a head that the log does not have would be asked for without end.
      isMore = page.hasMore || (this.#head > this.cursor && (this.cursor > before || this.#head > asked));
    }

    void this.fulfil();
  }

  /** @param {number} generation */
  #mustBe(generation) {
    if (generation !== this.#generation) {
      throw new HubbubError('signed_out', 'The session has ended.');
    }
  }

  /** @param {number} afterSeq @returns {Promise<any>} */
  async #page(afterSeq) {
    if (this.#parts.isConnected()) {
      return this.#parts.invoke('sync', { afterSeq, limit: PAGE }, 10_000);
    }

    return this.#parts.rest.call('sync', { query: { after: afterSeq, limit: PAGE }, timeoutMs: 10_000 });
  }

  /** @param {number} generation */
  async #bootstrap(generation) {
    const snapshot = await this.#parts.rest.call('getBootstrap');
    this.#mustBe(generation);
    const before = this.state.get();
    const state = before === null ? fromSnapshot(snapshot) : afterReset(before, snapshot);
    this.#keeper.rewrite(); // every row is new
    // The first page may not have all pinned conversations.
    const isWhole = state.conversations.nextCursor === null;
    this.state.set(isWhole ? state : { ...state, wanted: [...state.wanted, 'pinned:'] });
    this.#keeper.later();
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
      this.#keeper.later(taken.length);
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

  /** Stores what is not stored yet. */
  flush() {
    return this.#keeper.flush();
  }
}

/** @param {unknown} e @returns {e is HubbubError} */
export const isGone = e => e instanceof HubbubError && !e.isRetryable
  && (e.status === 404 || e.status === 403);
