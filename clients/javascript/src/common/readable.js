/**
 * A value that can be read and watched. `subscribe` calls back on changes only, which is what signals and React's
 * `useSyncExternalStore` expect.
 * @template T
 * @param {T} value
 * @param {(e: unknown) => void} [failed] told of what a subscriber throws
 */
export function writable(value, failed = e => console.error(e)) {
  /** @type {Set<(value: T) => void>} */
  const subscribers = new Set();
  return {
    get: () => value,
    /** @param {T} next */
    set(next) {
      if (Object.is(next, value)) {
        return;
      }

      value = next;
      for (const subscriber of [...subscribers]) {
        try {
          subscriber(value);
        } catch (e) {
          failed(e);
        }
      }
    },
    /** @param {(value: T) => void} subscriber */
    subscribe(subscriber) {
      subscribers.add(subscriber);
      return () => {
        subscribers.delete(subscriber);
      };
    },
  };
}

/**
 * What `select` makes of a readable. It computes only when it is read or watched.
 * @template S, T
 * @param {import('../../types/index.js').Readable<S>} source
 * @param {(value: S) => T} pick
 * @param {(a: T, b: T) => boolean} equal
 * @returns {import('../../types/index.js').Readable<T>}
 */
export function derived(source, pick, equal = Object.is) {
  /** @type {S | undefined} */
  let from;
  /** @type {T} */
  let value;
  let isComputed = false;
  const get = () => {
    const now = source.get();
    if (!isComputed || !Object.is(now, from)) {
      const next = pick(now);
      value = isComputed && equal(value, next) ? value : next;
      from = now;
      isComputed = true;
    }

    return value;
  };
  return {
    get,
    subscribe(subscriber) {
      let last = get();
      return source.subscribe(() => {
        const next = get();
        if (!Object.is(next, last)) {
          last = next;
          subscriber(next);
        }
      });
    },
  };
}
