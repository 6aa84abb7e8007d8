import { writable } from './common/readable.js';

/**
 * How much the server leaves out at present, as its `slow_down` says, and when to ask for what it left out: once
 * nothing is left out any more, after the pause that the server asked for.
 */
export class Pressure {
  /** @type {ReturnType<typeof writable<number>>} */
  level = writable(0);
  #notBefore = 0;
  #misses = false;
  /** @type {Set<() => void>} */
  #readers = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;

  /** @param {Pick<import('./runtime.js').Runtime, 'on'>} runtime */
  constructor(runtime) {
    runtime.on('slow_down', said => this.#heard(said));
    runtime.on('connected', () => this.begin());
  }

  /** How long to wait before a question that can wait. */
  get pauseMs() {
    return this.level.get() === 0 ? 0 : Math.max(0, this.#notBefore - Date.now());
  }

  /** @param {{ level: number, retryAfterSeconds: number }} said */
  #heard({ level, retryAfterSeconds }) {
    const pause = retryAfterSeconds * 1000;
    this.#notBefore = Date.now() + pause;
    this.#set(level);
    if (level === 0 && this.#misses) {
      this.#waiting = setTimeout(() => this.#read(), pause);
    }
  }

  /** On a new connection, for which everything is read anyway. */
  begin() {
    this.#misses = false;
    this.#set(0);
  }

  /** What the tab knows that leads. @param {{ level: number, pauseMs: number }} known */
  learn({ level, pauseMs }) {
    if (level > this.level.get()) {
      this.#notBefore = Date.now() + pauseMs;
      this.#set(level);
    }
  }

  /** On a new connection of the tab that leads, after which nothing is read by itself. @param {number} level */
  follow(level) {
    this.#set(level);
    if (level === 0 && this.#misses) {
      this.#read();
    }
  }

  /** Once hints are told again, after a time when they were not. @param {() => void} fn */
  onHints(fn) {
    this.#readers.add(fn);
    return () => void this.#readers.delete(fn);
  }

  #read() {
    this.#misses = false;
    this.#readers.forEach(read => read());
  }

  /** @param {number} level */
  #set(level) {
    clearTimeout(this.#waiting);
    this.#misses ||= level >= 3;
    this.level.set(level);
  }
}
