/**
 * How an act in the outbox looks to who began it.
 * @param {import('../outbox.js').Outbox} outbox
 * @param {string} key
 * @param {Promise<any>} done
 * @param {import('../../types/index.js').OutboxItem} [known] before it is in the outbox
 * @returns {import('../../types/index.js').Pending<any>}
 */
export function pendingOf(outbox, key, done, known) {
  let last = known;
  const item = () => (last = outbox.items.get().find(i => i.key === key) ?? last);
  let isDone = false;
  const watch = () => done.then(() => (isDone = true), () => {});
  watch();
  return {
    get key() {
      return key;
    },
    get state() {
      return isDone ? 'done' : item()?.state ?? 'queued';
    },
    get retryAt() {
      return item()?.retryAt;
    },
    get error() {
      return item()?.error;
    },
    get done() {
      return done;
    },
    retry() {
      ({ key, done } = outbox.retry(key));
      watch();
    },
    discard: () => outbox.discard(key),
  };
}

/** A key for one act: 128 random bits. */
export function newKey() {
  const text = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The promises of acts, by key. */
export class Promises {
  /** @type {Map<string, { promise: Promise<any>, resolve: (value: any) => void, reject: (error: unknown) => void }>} */
  #all = new Map();

  /** @param {string} key @returns {Promise<any>} */
  of(key) {
    const known = this.#all.get(key);
    if (known !== undefined) {
      return known.promise;
    }

    /** @type {any} */
    const deferred = {};
    deferred.promise = new Promise((resolve, reject) => Object.assign(deferred, { resolve, reject }));
    // Nobody has to wait for it; the act's `error` says it too.
    deferred.promise.catch(() => {});
    this.#all.set(key, deferred);
    return deferred.promise;
  }

  /** @param {string} key @param {any} answer */
  resolve(key, answer) {
    this.#all.get(key)?.resolve(answer);
  }

  /** @param {string} key @param {unknown} error */
  reject(key, error) {
    this.#all.get(key)?.reject(error);
  }

  /** @param {string} key */
  forget(key) {
    this.#all.delete(key);
  }

  /** A new one, because the old one has failed. @param {string} key @param {string} next */
  renew(key, next) {
    this.#all.delete(key);
    this.of(next);
  }

  /** The answer to the one that was replaced is the answer to the other. @param {string} replaced @param {string} by */
  follow(replaced, by) {
    const old = this.#all.get(replaced);
    this.#all.delete(replaced);
    this.of(by).then(old?.resolve, old?.reject);
  }

  /** @param {unknown} error */
  rejectAll(error) {
    this.#all.forEach(deferred => deferred.reject(error));
    this.#all.clear();
  }
}
