// What test/platform.js has fakes of in Node, for each test apart from what others left in the same browser.
import { indexedDbStorage } from '../../../src/store.js';

export const { signalR } = globalThis;

const prefix = () => `${crypto.randomUUID()}:`;

/** The browser's own IndexedDB. */
export class IDBFactory {
  #prefix = prefix();

  open(name, version) {
    return indexedDB.open(this.#prefix + name, version);
  }

  deleteDatabase(name) {
    return indexedDB.deleteDatabase(this.#prefix + name);
  }
}

/** The browser's own Web Locks. */
export class Locks {
  #prefix = prefix();

  request(name, options, callback) {
    return navigator.locks.request(this.#prefix + name, options, callback);
  }
}

/** The browser's own BroadcastChannel; `isCut` loses what is said. */
export const channels = () => {
  const own = prefix();
  return class extends BroadcastChannel {
    static isCut = false;

    constructor(name) {
      super(own + name);
    }

    postMessage(data) {
      if (!this.constructor.isCut) {
        super.postMessage(data);
      }
    }
  };
};

export const usualStorage = () => indexedDbStorage(new IDBFactory());

export const setting = name => globalThis.settings[name];
