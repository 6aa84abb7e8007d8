import { difference } from './state.js';

/** @typedef {import('../types/index.js').State} State */

/** What changed is stored after so many events, or so many milliseconds. */
const BATCH = 100;
const BATCH_MS = 250;
/** A storage that refused is tried again this much later: because of another tab, or because it failed. */
const REFUSED_MS = 1_000;
const FAILED_MS = 30_000;

/** Keeps the state in the storage: rows and cursor in one transaction. */
export class Keeper {
  #parts;
  /** @type {import('../types/index.js').Store | null} */
  #store = null;
  /** @type {State | null} */
  #stored = null;
  #isBehind = false;
  #isReplaced = false;
  #unstored = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {Promise<unknown>} */
  #turn = Promise.resolve();
  #writer = Math.random().toString(36);
  /** Who wrote the rows that are known. @type {string | undefined} */
  #lastWriter;

  /** @param {{ state: () => State | null, isWriter: () => boolean, log: import('../types/index.js').Log }} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /**
   * @param {import('../types/index.js').Store} store
   * @param {State | null} stored what it holds
   * @param {string | undefined} lastWriter
   */
  begin(store, stored, lastWriter) {
    this.#store = store;
    this.#stored = stored;
    this.#lastWriter = lastWriter;
  }

  async end() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#turn;
    this.#store = this.#stored = null;
    this.#isBehind = this.#isReplaced = false;
  }

  /** Every row is written anew, next time. */
  rewrite() {
    this.#isBehind = true;
  }

  /** The same, though what is stored has a greater cursor: the server does not know that any more. */
  replace() {
    this.#isBehind = this.#isReplaced = true;
  }

  /** @param {number} events */
  later(events = BATCH) {
    this.#unstored += events;
    if (this.#unstored >= BATCH) {
      void this.flush();
    } else {
      this.#timer ??= setTimeout(() => void this.flush(), BATCH_MS);
    }
  }

  flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#unstored = 0;
    this.#turn = this.#turn.then(() => this.#commit());
    return this.#turn;
  }

  async #commit() {
    const [state, store, isReset] = [this.#parts.state(), this.#store, this.#isBehind];
    if (state === null || store === null || (state === this.#stored && !isReset) || !this.#parts.isWriter()) {
      return;
    }

    const { puts, deletes } = difference(isReset ? null : this.#stored, state);
    if (puts.length + deletes.length === 0) {
      return;
    }

    // The rows of another writer are not those that the difference was made to; one that is ahead is not undone at all.
    const writer = { mine: this.#writer, known: this.#lastWriter };
    const expected = this.#isReplaced ? undefined : state.seq;
    this.#isBehind = false;
    try {
      if (await store.commit({ puts, deletes, expected, isReset, writer })) {
        this.#stored = state;
        this.#lastWriter = this.#writer;
        this.#isReplaced = false;
      } else {
        this.#again(REFUSED_MS);
      }
    } catch (e) {
      this.#parts.log('warn', 'What is shown could not be stored.', e);
      this.#again(FAILED_MS);
    }
  }

  /** @param {number} ms */
  #again(ms) {
    this.#isBehind = true;
    this.#timer ??= setTimeout(() => void this.flush(), ms);
  }
}
