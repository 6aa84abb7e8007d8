import { writable } from './common/readable.js';

/** @typedef {<T>(name: string, waitMs: number, fn: () => Promise<T>) => Promise<T>} Lock */

const BEAT_MS = 3_000;
/** A leader that says nothing for so long is frozen or gone; its followers then look after themselves. */
const SILENT_MS = 10_000;

/**
 * Runs something in one tab at a time. After waiting long enough it goes on without the lock: what it guards is safe
 * without it, and a tab that hangs must not hang all others.
 * @param {LockManager | null} locks
 * @param {string} scope
 * @returns {Lock}
 */
export function lockIn(locks, scope) {
  return async (name, waitMs, fn) => {
    if (locks === null) {
      return fn();
    }

    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), waitMs);
    let isBegun = false;
    try {
      return await locks.request(`hubbub:${name}:${scope}`, { signal: late.signal }, () => {
        clearTimeout(timer);
        isBegun = true;
        return fn();
      });
    } catch (e) {
      if (isBegun) {
        throw e;
      }

      return fn();
    } finally {
      clearTimeout(timer);
    }
  };
}

/**
 * The tabs of one person. One of them leads: it has the connection, stores what it receives, sends what waits, and
 * tells the others. Numbers and keys keep every tab right without it; a leader only saves work.
 */
export class Tabs {
  #parts;
  #channel;
  /** @type {(() => void) | undefined} */
  #release;
  #asking = new AbortController();
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #beats;
  // Of a clock that is never set.
  #lastBeat = 0;
  #isEnded = false;

  /**
   * @param {{ name: string, locks: LockManager | null, channel: BroadcastChannel | null, isHidden: () => boolean,
   *   heard: (message: any) => void }} parts without locks or a channel, every tab leads
   */
  constructor(parts) {
    this.#parts = parts;
    this.#channel = parts.channel;
    this.isAlone = parts.locks === null || parts.channel === null;
    /** `leader`; `follower`; or `solo`: a follower whose leader is silent. */
    this.role = writable(/** @type {'leader' | 'follower' | 'solo'} */ (this.isAlone ? 'leader' : 'follower'));
  }

  /** Asks to lead, for as long as the tab lives. */
  start() {
    if (this.isAlone) {
      return;
    }

    this.#lastBeat = performance.now();
    const channel = /** @type {BroadcastChannel} */ (this.#channel);
    channel.onmessage = ({ data }) => this.#hear(data);
    this.#queue();
    this.#beats = setInterval(() => this.#beat(), BEAT_MS);
    this.#ask();
  }

  stop() {
    this.#isEnded = true;
    clearInterval(this.#beats);
    this.#release?.();
    this.#asking.abort();
    this.#channel?.close();
    this.#channel = null;
  }

  /** @param {object} message */
  say(message) {
    this.#channel?.postMessage({ ...message, isLeader: this.role.get() === 'leader' });
  }

  /** The tab came to the front: a leader in the background, which browsers slow down, gives way. */
  shown() {
    if (this.role.get() !== 'leader') {
      this.say({ tabs: 'shown' });
    }
  }

  /** Who is in front asks a leader to give way that nobody sees. */
  #ask() {
    if (!this.#parts.isHidden()) {
      this.shown();
    }
  }

  #queue() {
    const locks = /** @type {LockManager} */ (this.#parts.locks);
    locks.request(`hubbub:leader:${this.#parts.name}`, { signal: this.#asking.signal }, () => {
      if (this.#isEnded) {
        return undefined;
      }

      this.role.set('leader');
      this.say({ tabs: 'beat' });
      return /** @type {Promise<void>} */ (new Promise(resolve => {
        this.#release = resolve;
      }));
    }).then(() => {
      this.#release = undefined;
      if (!this.#isEnded) {
        this.#lastBeat = performance.now();
        this.role.set('follower');
        this.#queue();
      }
    }, () => {
      // Locks can be refused altogether: then each tab looks after itself.
      if (!this.#isEnded) {
        this.role.set('solo');
      }
    });
  }

  /** @param {any} message */
  #hear(message) {
    // Whatever a leader says is a sign of life: browsers slow the timers of pages in the background.
    if (message.isLeader) {
      this.#lastBeat = performance.now();
      if (this.role.get() === 'solo') {
        this.role.set('follower');
      }
    }

    if (message.tabs === 'shown') {
      if (this.role.get() === 'leader' && this.#parts.isHidden()) {
        this.#release?.();
      }
    } else if (message.tabs !== 'beat') {
      this.#parts.heard(message);
    }
  }

  #beat() {
    if (this.role.get() === 'leader') {
      this.say({ tabs: 'beat' });
    } else if (this.role.get() === 'follower' && performance.now() - this.#lastBeat > SILENT_MS) {
      this.role.set('solo');
    } else if (this.role.get() === 'follower' && performance.now() - this.#lastBeat > SILENT_MS / 2) {
      this.#ask();
    }
  }
}
