import { writable } from './common/readable.js';

/**
 * How much the server leaves out at present, as its `slow_down` says. It falls only when the pause is over that the
 * server asked for: whoever sees it fall may ask again for what was left out.
 */
export class Pressure {
  /** @type {ReturnType<typeof writable<number>>} */
  level = writable(0);
  #pauseMs = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #falling;

  /** @param {Pick<import('./runtime.js').Runtime, 'on'>} runtime */
  constructor(runtime) {
    runtime.on('slow_down', said => this.#heard(said));
    runtime.on('connected', () => this.begin());
  }

  /** How long to wait before a question that can wait. */
  get pauseMs() {
    return this.level.get() === 0 ? 0 : this.#pauseMs;
  }

  /** @param {{ level: number, retryAfterSeconds: number }} said */
  #heard({ level, retryAfterSeconds }) {
    clearTimeout(this.#falling);
    this.#pauseMs = retryAfterSeconds * 1000;
    if (level >= this.level.get()) {
      this.level.set(level);
    } else {
      this.#falling = setTimeout(() => this.level.set(level), this.#pauseMs);
    }
  }

  /** On a new connection. @param {number} [level] what the tab knows that leads */
  begin(level = 0) {
    clearTimeout(this.#falling);
    this.level.set(level);
  }

  /** Whenever hints are told again, after a time when they were not. @param {() => void} fn */
  onHints(fn) {
    let before = 0;
    return this.level.subscribe(level => {
      if (before >= 3 && level < 3) {
        fn();
      }

      before = level;
    });
  }
}
