/** Timers and dates that pass when the test says so. */
export class Timers {
  #real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout, now: Date.now };
  #now = 0;
  #last = 0;
  #waiting = new Map();

  enable({ apis }) {
    if (apis.includes('Date')) {
      Date.now = () => this.#now;
    }

    if (apis.includes('setTimeout')) {
      globalThis.setTimeout = (fn, ms = 0) => {
        this.#waiting.set(++this.#last, { fn, at: this.#now + ms });
        return this.#last;
      };
      globalThis.clearTimeout = id => void this.#waiting.delete(id);
    }
  }

  tick(ms) {
    const end = this.#now + ms;
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      const [id, { fn, at }] = next;
      this.#waiting.delete(id);
      this.#now = at;
      fn();
    }

    this.#now = end;
  }

  reset() {
    const { now, ...timers } = this.#real;
    Object.assign(globalThis, timers);
    Date.now = now;
  }

  #next(end) {
    return [...this.#waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
  }
}
