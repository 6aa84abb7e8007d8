import { indexedDbStorage, memoryStorage } from './store.js';

/**
 * What a client works with: the options, and in place of those that are absent what the browser or Node has.
 * @param {import('../types/index.js').Options} options
 */
export function environment(options) {
  const { location, indexedDB, navigator, BroadcastChannel } = /** @type {any} */ (globalThis);
  const storage = options.storage ?? (indexedDB === undefined ? 'memory' : 'indexedDB');
  return {
    url: (options.url ?? location?.origin ?? '').replace(/\/$/, ''),
    now: options.now ?? (() => Date.now()),
    random: options.random ?? Math.random,
    /** @type {typeof globalThis.fetch} */
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    /** @type {import('../types/index.js').Log} */
    log: options.log ?? ((level, message, cause) => level === 'info' ? undefined : console[level](message, cause)),
    storage: storage === 'memory' ? memoryStorage() : storage === 'indexedDB' ? indexedDbStorage(indexedDB) : storage,
    /** @type {LockManager | null} */
    locks: options.locks === undefined ? navigator?.locks ?? null : options.locks,
    /** @type {typeof globalThis.BroadcastChannel | null} */
    Channel: options.BroadcastChannel === undefined ? BroadcastChannel ?? null : options.BroadcastChannel,
  };
}

/**
 * SignalR, from where it is: a page that has loaded it with a script, or the package.
 * @param {import('../types/index.js').Options} options
 * @returns {Promise<typeof import('@microsoft/signalr')>}
 */
export const signalR = async options =>
  options.signalR ?? /** @type {any} */ (globalThis).signalR ?? import('@microsoft/signalr');
