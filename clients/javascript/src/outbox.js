import { HubbubError, noAnswer } from './rest.js';
import { pauseAfter } from './common/pause.js';
import { beyond, inState, isTooOld, Lanes, tooOld } from './outbox/lanes.js';
import { newKey, pendingOf, Promises } from './outbox/pending.js';
import { writable } from './common/readable.js';
import { acts, laneOf } from './outbox/acts.js';

/** @typedef {import('../types/index.js').OutboxItem} OutboxItem */
/** @typedef {import('../types/index.js').Pending<any>} Pending */
const AT_ONCE = 4;

/** Writes that wait for their turn, their answer or the network, in the order of their lane. Each is done once. */
export class Outbox {
  #parts;
  /** @type {import('../types/index.js').Store | null} */
  #store = null;
  #promises = new Promises();
  /** @type {Set<string>} */
  #running = new Set();
  #lanes = new Lanes();
  /** What the leader has taken over from this tab. @type {Set<string>} */
  #taken = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #order = 0;
  // Answers to calls of an earlier session are not for this one.
  #generation = 0;

  /**
   * @param {{ rest: import('./rest.js').Rest, isRunner: () => boolean, said: (message: object) => void,
   *   settled: (item: OutboxItem, answer: any) => void, echoed: () => Promise<void>, now: () => number,
   *   random: () => number, log: import('../types/index.js').Log }} parts
   */
  constructor(parts) {
    this.#parts = parts;
    /** All that is not done, oldest first. */
    this.items = writable(/** @type {OutboxItem[]} */ ([]), e => parts.log('error', 'a subscriber failed', e));
  }

  /**
   * Begins with what is stored.
   * @param {import('../types/index.js').Store} store
   * @param {Map<string, any>} rows
   */
  begin(store, rows) {
    this.#store = store;
    const kept = [...rows].filter(([key]) => key.startsWith('o:')).map(([, row]) => /** @type {OutboxItem} */ (row))
      .sort((a, b) => a.order - b.order)
      .map(item => item.state === 'failed' ? item : inState(item, 'queued'));
    this.#order = Math.max(0, ...kept.map(i => i.order));
    const early = this.items.get().filter(i => !rows.has(`o:${i.key}`)).map(i => ({ ...i, order: ++this.#order }));
    if (early.length > 0) {
      void this.#write(early.map(i => [`o:${i.key}`, i]), []);
    }

    this.items.set([...kept, ...early]);
    this.run();
  }

  end() {
    this.#generation++;
    clearTimeout(this.#timer);
    this.#promises.rejectAll(new HubbubError('signed_out', 'The session has ended.'));
    this.#running.clear();
    this.#lanes.clear();
    this.#store = null;
    this.items.set([]);
  }

  /**
   * @param {string} operation
   * @param {import('../types/index.js').Input} input
   * @param {string} [lane]
   * @returns {Pending}
   */
  add(operation, input, lane) {
    const key = newKey();
    input = JSON.parse(JSON.stringify(input)); // as it is sent; what a framework wraps cannot be stored
    /** @type {OutboxItem} */
    const item = {
      key, operation, input, lane: lane ?? laneOf(operation, input), collapse: acts[operation]?.collapse?.(input),
      order: ++this.#order, createdAt: this.#parts.now(), tries: 0, state: 'queued',
    };
    const [pending, generation] = [this.pending(key, item), this.#generation];
    // Stored before it is shown: what one has seen waiting is not lost with the page.
    void this.#write([[`o:${key}`, item]], []).then(() => {
      if (generation === this.#generation) {
        this.#enter(item);
      }
    });
    return pending;
  }

  /** Of acts that say the same thing anew, one waits at most. @param {OutboxItem} item */
  #enter(item) {
    const waiting = item.collapse === undefined ? undefined
      : this.items.get().find(i => i.collapse === item.collapse && ['queued', 'waiting'].includes(i.state)
        && !this.#running.has(i.key));
    const isSaid = waiting !== undefined && acts[item.operation]?.keeps?.(waiting.input, item.input) === true;
    const [out, by] = isSaid ? [item, waiting] : [waiting, item];
    if (out !== undefined) {
      this.#promises.follow(out.key, by.key);
      void this.#write([], [`o:${out.key}`]);
    }

    if (!isSaid) {
      this.items.set([...this.items.get().filter(i => i !== waiting), item]);
      this.#parts.said({ outbox: 'added', item, replaces: waiting?.key });
      this.run();
    }
  }

  /** An act that another tab has added or changed. @param {OutboxItem} item @param {string} [replaces] */
  adopt(item, replaces) {
    this.#order = Math.max(this.#order, item.order);
    const rest = this.items.get().filter(i => i.key !== item.key && i.key !== replaces);
    this.items.set([...rest, item].sort((a, b) => a.order - b.order));
    if (item.state === 'failed' && item.error !== undefined) {
      this.#promises.reject(item.key, new HubbubError(item.error.code, item.error.message, item.error));
    } else if (item.state === 'queued' && this.#parts.isRunner()) {
      this.#parts.said({ outbox: 'taken', key: item.key });
    }

    this.run();
  }

  /** Another tab does it. @param {string} key */
  took(key) {
    this.#taken.add(key);
  }

  /**
   * @param {string} key
   * @param {OutboxItem} [known]
   * @returns {Pending}
   */
  pending(key, known) {
    return pendingOf(this, key, this.#promises.of(key), known);
  }

  /**
   * Sends a failed act again, with what is changed about it. What the server refused gets a new key, because it may
   * have kept the answer to the old one.
   * @param {string} key
   * @param {import('../types/index.js').Input} [input]
   * @returns {Pending}
   */
  retry(key, input) {
    const item = this.items.get().find(i => i.key === key);
    if (item === undefined || item.state !== 'failed') {
      return this.pending(key);
    }

    const isSame = input === undefined && item.error?.code === 'too_old';
    const next = {
      ...item, key: isSame ? key : newKey(), input: input ?? item.input, state: /** @type {const} */ ('queued'),
      createdAt: this.#parts.now(), tries: 0, error: undefined, retryAt: undefined,
    };
    this.#promises.renew(key, next.key);
    this.items.set(this.items.get().map(i => i === item ? next : i));
    void this.#write([[`o:${next.key}`, next]], isSame ? [] : [`o:${key}`]);
    this.#parts.said({ outbox: 'added', item: next, replaces: key });
    this.run();
    return this.pending(next.key, next);
  }

  /** Gives an act up. One that is being sent may still be done. @param {string} key */
  discard(key) {
    if (this.items.get().some(i => i.key === key)) {
      this.finish(key, new HubbubError('discarded', 'It was given up.'), undefined);
      this.#parts.said({ outbox: 'finished', key, error: { code: 'discarded' } });
    }
  }

  /**
   * Ends an act: with its answer, or with an error. Its row goes, and what it showed by itself.
   * @param {string} key
   * @param {HubbubError | undefined} error
   * @param {any} answer
   */
  finish(key, error, answer) {
    const item = this.items.get().find(i => i.key === key);
    if (error === undefined) {
      this.#promises.resolve(key, answer);
    } else {
      this.#promises.reject(key, error);
    }

    this.#promises.forget(key);
    if (item !== undefined) {
      if (error === undefined) {
        this.#parts.settled(item, answer);
      }

      this.items.set(this.items.get().filter(i => i.key !== key));
      void this.#write([], [`o:${key}`]);
      this.run();
    }
  }

  /** Sends what the leader has not taken; the key makes it the same act if it did. @param {string} key */
  takeOver(key) {
    const item = this.items.get().find(i => i.key === key);
    const ahead = this.items.get().find(i => i.lane === item?.lane && i.state !== 'failed' && i.state !== 'done');
    if (item?.state === 'queued' && ahead === item && this.#store !== null && !this.#taken.has(key)
      && !this.#running.has(key)) {
      this.#running.add(key);
      void this.#send(item);
    }
  }

  /** The network came back. */
  wake() {
    this.#lanes.wake();
    this.run();
  }

  /** Begins what can begin: the first of each lane. */
  run() {
    clearTimeout(this.#timer);
    if (this.#store === null || !this.#parts.isRunner()) {
      return;
    }

    const [now, busy] = [this.#parts.now(), new Set()];
    let next = Infinity;
    for (const item of this.items.get()) {
      if (item.state === 'failed' || item.state === 'done' || busy.has(item.lane)) {
        continue;
      }

      if (isTooOld(item, now) && !this.#running.has(item.key)) {
        return this.#fail(item, tooOld());
      }

      busy.add(item.lane);
      const left = this.#lanes.left(item.lane, now);
      if (left > 0) {
        next = Math.min(next, left);
      } else if (!this.#running.has(item.key) && this.#running.size < AT_ONCE) {
        this.#running.add(item.key);
        void this.#send(item);
      }
    }

    if (next < Infinity) {
      this.#timer = setTimeout(() => this.run(), next);
    }
  }

  /** @param {OutboxItem} item */
  async #send(item) {
    const generation = this.#generation;
    const sending = this.#change(item.key, { state: 'sending', retryAt: undefined });
    this.#parts.said({ outbox: 'changed', item: sending });
    /** @type {any} */
    let answer;
    /** @type {HubbubError | undefined} */
    let error;
    try {
      const input = acts[item.operation]?.keyed?.(item.input, item.key) ?? item.input;
      answer = await this.#parts.rest.call(item.operation, input);
    } catch (e) {
      error = e instanceof HubbubError ? e : noAnswer(e);
    }

    if (generation !== this.#generation) {
      return;
    }

    this.#running.delete(item.key);
    // A page may have died between the deletion and its answer: gone is gone.
    const isGone = error?.status === 404 && !error.isRetryable && (acts[item.operation]?.isRemoval ?? false);
    if (error === undefined || isGone) {
      void this.#done(item, answer);
    } else if (error.code === 'signed_out') {
      return void this.#change(item.key, { state: 'queued' }); // the end of the session ends this too
    } else if (error.isRetryable || error.status === 401) {
      this.#later(item, error);
    } else {
      this.#fail(item, error);
    }

    this.run();
  }

  /** @param {OutboxItem} item @param {any} answer */
  async #done(item, answer) {
    const generation = this.#generation;
    if (acts[item.operation]?.isEchoed === true) {
      // It stays where it is shown until its event shows it there.
      this.#promises.resolve(item.key, answer);
      this.#change(item.key, { state: 'done' });
      await this.#parts.echoed();
    }

    if (generation === this.#generation) {
      this.finish(item.key, undefined, answer);
      this.#parts.said({ outbox: 'finished', key: item.key, answer });
    }
  }

  /** The lane waits, so that its order stays. @param {OutboxItem} item @param {HubbubError} error */
  #later(item, error) {
    const isLimit = error.status === 429;
    const ms = pauseAfter(isLimit ? 0 : item.tries, this.#parts.random, error.retryAfterMs);
    const now = this.#parts.now();
    this.#lanes.hold(item.lane, now, ms, error.retryAfterMs !== undefined);
    const next = this.#change(item.key, {
      state: 'waiting', retryAt: now + ms, tries: isLimit ? item.tries : item.tries + 1, error: undefined,
    });
    if (next !== undefined) {
      void this.#write([[`o:${item.key}`, next]], []);
      this.#parts.said({ outbox: 'changed', item: next });
    }
  }

  /** @param {OutboxItem} item @param {HubbubError} error */
  #fail(item, error) {
    const { code, message, status, fields } = error;
    const next = this.#change(item.key, inState(item, 'failed', { code, message, status, fields }));
    if (next !== undefined) {
      void this.#write([[`o:${item.key}`, next]], []);
      this.#parts.said({ outbox: 'changed', item: next });
    }

    this.#promises.reject(item.key, error);
    beyond(this.items.get()).forEach(i => this.discard(i.key));
    this.run();
  }

  /** @param {string} key @param {Partial<OutboxItem>} changes */
  #change(key, changes) {
    /** @type {OutboxItem | undefined} */
    let next;
    this.items.set(this.items.get().map(i => i.key === key ? (next = { ...i, ...changes }) : i));
    return next;
  }

  /** @param {[string, unknown][]} puts @param {string[]} deletes */
  async #write(puts, deletes) {
    try {
      await this.#store?.commit({ puts, deletes });
    } catch (e) {
      this.#parts.log('warn', 'The outbox could not be stored; it lasts as long as this page.', e);
    }
  }
}
