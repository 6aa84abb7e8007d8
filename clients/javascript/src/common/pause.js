/** The longest pause between two attempts, in milliseconds, before what a server asks for. */
export const LONGEST_PAUSE = 20_500;

/** A proxy may ask for a year. */
export const LONGEST_ASKED = 60 * 60 * 1000;

/**
 * How long to wait before the next attempt, in milliseconds. It is spread over the whole range, so that clients that
 * lost the same server do not come back together. What the server asked for is never shortened.
 * @param {number} failures that there were in a row, from 0
 * @param {() => number} random
 * @param {number} [retryAfterMs] what the server asked for
 */
export function pauseAfter(failures, random, retryAfterMs = 0) {
  const spread = Math.min(20_000, 500 * 2 ** Math.min(failures, 16));
  return Math.max(500 + random() * spread, Math.min(retryAfterMs, LONGEST_ASKED));
}

/**
 * A promise that can be settled early.
 * @param {number} ms
 */
export function sleep(ms) {
  /** @type {() => void} */
  let wake = () => {};
  const done = /** @type {Promise<void>} */ (new Promise(resolve => {
    // Longer timers than this fire at once.
    const timer = setTimeout(resolve, Math.min(ms, 2 ** 31 - 1));
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  }));
  return { done, wake: () => wake() };
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} ms
 * @param {() => Error} late
 * @returns {Promise<T>}
 */
export function within(promise, ms, late) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
