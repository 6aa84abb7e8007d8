/** A turn of the event loop; `setImmediate`, where there is none. */
const turn = globalThis.setImmediate ?? (resolve => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(null);
});

/** Lets everything happen that needs no timer. */
export const idle = async (rounds = 5) => {
  for (let i = 0; i < rounds; i++) {
    await new Promise(turn);
  }
};

/** Web Locks of one browser. */
export class Locks {
  #held = new Map();

  request(name, { signal }, callback) {
    const before = this.#held.get(name) ?? Promise.resolve();
    let isAborted = false;
    const aborted = new Promise((_, reject) => signal?.addEventListener('abort', () => {
      isAborted = true;
      reject(new DOMException('Given up', 'AbortError'));
    }));
    const run = before.then(() => isAborted ? undefined : callback({ name }));
    this.#held.set(name, run.catch(() => {}));
    let isBegun = false;
    before.then(() => (isBegun = !isAborted));
    return Promise.race([run, aborted.catch(e => isBegun ? run : Promise.reject(e))]);
  }
}

/** BroadcastChannel of one browser; `isCut` loses what is said. */
export function channels() {
  const all = new Set();
  return class {
    static isCut = false;

    constructor(name) {
      this.name = name;
      this.onmessage = null;
      all.add(this);
    }

    postMessage(data) {
      const copy = structuredClone(data);
      for (const other of all) {
        if (other !== this && other.name === this.name && !this.constructor.isCut) {
          queueMicrotask(() => other.onmessage?.({ data: copy }));
        }
      }
    }

    close() {
      all.delete(this);
    }
  };
}

/** An answer of REST. */
export const answer = (status, body, headers = {}) => new Response(
  body === undefined ? null : JSON.stringify(body),
  { status, headers: { 'content-type': 'application/json', ...headers } });

