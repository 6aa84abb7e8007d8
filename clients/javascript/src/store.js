import { within } from './common/pause.js';

/** @typedef {import('../types/index.js').Store} Store */
/** @typedef {import('../types/index.js').Storage} Storage */

/** A browser may never answer, for example while a frozen tab holds up the deletion of a database. */
const ANSWER_MS = 10_000;
/** What browsers say when they have closed a database, or lost its process. */
const CLOSED = new Set(['InvalidStateError', 'UnknownError']);

const silent = () => new Error('The storage does not answer.');

/** The row of the cursor, which every write of events compares first. */
export const CURSOR = 's:seq';
/** The row that says which tab wrote the others. */
export const WRITER = 's:writer';

/** Storage for as long as the page or the process lives. @returns {Storage} */
export function memoryStorage() {
  /** @type {Map<string, Map<string, unknown>>} */
  const databases = new Map();
  /** @type {Map<string, import('../types/index.js').Session>} */
  const sessions = new Map();
  return {
    isShared: false,
    sessions: url => ({
      get: async () => sessions.get(url) ?? null,
      set: async session => {
        if (session === null) {
          sessions.delete(url);
        } else {
          sessions.set(url, session);
        }
      },
    }),
    open: async name => {
      const rows = databases.get(name) ?? new Map();
      databases.set(name, rows);
      return {
        load: async () => new Map(rows),
        commit: async ({ puts, deletes, expected, isReset = false, writer }) => {
          if (isRefused(rows.get(CURSOR), rows.get(WRITER), { expected, isReset, writer })) {
            return false;
          }

          if (isReset) {
            for (const key of [...rows.keys()].filter(isOfServer)) {
              rows.delete(key);
            }
          }

          deletes.forEach(key => rows.delete(key));
          puts.forEach(([key, value]) => rows.set(key, value));
          if (writer !== undefined) {
            rows.set(WRITER, writer.mine);
          }

          return true;
        },
        close: async () => {},
        destroy: async () => void databases.delete(name),
      };
    },
  };
}

/**
 * @param {unknown} cursor
 * @param {unknown} by
 * @param {{ expected?: number, isReset: boolean, writer?: { known?: string } }} commit
 */
const isRefused = (cursor, by, { expected, isReset, writer }) =>
  (expected !== undefined && Number(cursor ?? 0) > expected)
  || (writer !== undefined && !isReset && by !== writer.known);

/** Outbox, drafts and uploads are the user's: no reset of the server's state takes them away. @param {string} key */
const isOfServer = key => !/^[odu]:/.test(key);

/**
 * Removes what the server said. What one has written and not sent goes with it for who logs out; it stays for whose
 * session became too old.
 * @param {Store | null} store
 * @param {boolean} isAll
 */
export async function forget(store, isAll) {
  if (isAll) {
    await store?.destroy();
  } else {
    await store?.commit({ puts: [], deletes: [], isReset: true });
    await store?.close();
  }
}

/**
 * Storage in IndexedDB: one database per server and user, with one table of rows, so that the cursor and what it stands
 * for are written in one transaction.
 * @param {IDBFactory} factory
 * @returns {Storage}
 */
export function indexedDbStorage(factory) {
  const sessions = database(factory, 'hubbub', 'sessions', 'strict');
  return {
    isShared: true,
    sessions: url => ({
      get: () => sessions('readonly', table => table.get(url)).then(found => found ?? null),
      set: session => sessions('readwrite', table => session === null ? table.delete(url) : table.put(session, url)),
    }),
    open: async name => {
      const run = database(factory, name, 'rows');
      return {
        load: async () => {
          const [keys, values] = await run('readonly', table => [table.getAllKeys(), table.getAll()]);
          return new Map(keys.map((/** @type {string} */ key, /** @type {number} */ i) => [key, values[i]]));
        },
        commit: ({ puts, deletes, expected, isReset = false, writer }) => run('readwrite', (table, settle) => {
          const write = () => {
            if (isReset) {
              const keys = table.getAllKeys();
              keys.onsuccess = () => {
                keys.result.filter(key => isOfServer(String(key))).forEach(key => table.delete(key));
                put();
              };
            } else {
              put();
            }
          };
          const put = () => {
            deletes.forEach(key => table.delete(key));
            puts.forEach(([key, value]) => table.put(value, key));
            if (writer !== undefined) {
              table.put(writer.mine, WRITER);
            }

            settle(true);
          };
          const [cursor, by] = [table.get(CURSOR), table.get(WRITER)];
          by.onsuccess = () =>
            isRefused(cursor.result, by.result, { expected, isReset, writer }) ? settle(false) : write();
        }),
        close: () => run('close'),
        destroy: () => run('close').then(() => new Promise((resolve, reject) => {
          const request = factory.deleteDatabase(name);
          request.onsuccess = () => resolve(undefined);
          request.onerror = () => reject(request.error);
          // Another tab still has it open; it goes when that tab lets go.
          request.onblocked = () => resolve(undefined);
        })),
      };
    },
  };
}

/**
 * Runs transactions of one table. A browser may close a database at any time; it is opened once more then.
 * @param {IDBFactory} factory
 * @param {string} name
 * @param {string} tableName
 * @param {'relaxed' | 'strict'} [durability] what a power cut may take back
 * @returns {(mode: 'readonly' | 'readwrite' | 'close',
 *   act?: (table: IDBObjectStore, settle: (value: unknown) => void) => any) => Promise<any>}
 */
function database(factory, name, tableName, durability = 'relaxed') {
  /** @type {Promise<IDBDatabase> | undefined} */
  let opened;
  // What hangs holds up one act, and not each one after it.
  let isStuck = false;
  /** @param {Promise<IDBDatabase>} [lost] only this one: another may have been opened since */
  const forget = lost => {
    opened = opened === lost ? undefined : opened;
  };
  const open = () => {
    if (opened === undefined) {
      /** @type {Promise<IDBDatabase>} */
      const opening = new Promise((resolve, reject) => {
        const request = factory.open(name, 1);
        request.onupgradeneeded = () => request.result.createObjectStore(tableName);
        request.onsuccess = () => {
          const lost = () => {
            request.result.close();
            forget(opening);
          };
          request.result.onversionchange = lost;
          request.result.onclose = lost;
          resolve(request.result);
        };
        request.onerror = () => {
          forget(opening);
          reject(request.error);
        };
      });
      const settled = () => {
        isStuck = false;
      };
      opening.then(settled, settled);
      opened = opening;
    }

    return opened;
  };
  /** @param {IDBDatabase} db @param {'readonly' | 'readwrite'} mode @param {Function} act */
  const once = (db, mode, act) => new Promise((resolve, reject) => {
    const transaction = db.transaction(tableName, mode, { durability });
    /** @type {unknown} */
    let settled;
    const requests = act(transaction.objectStore(tableName), (/** @type {unknown} */ value) => (settled = value));
    transaction.oncomplete = () => resolve(
      settled ?? (Array.isArray(requests) ? requests.map(r => r.result) : requests?.result));
    transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was aborted.'));
  });
  return async (mode, act) => {
    if (mode === 'close') {
      opened?.then(db => db.close(), () => {});
      opened = undefined;
      return undefined;
    }

    const attempt = async () => {
      const opening = open();
      const db = await within(opening, isStuck ? 0 : ANSWER_MS, () => {
        isStuck = true;
        return silent();
      });
      try {
        return await within(once(db, mode, /** @type {Function} */ (act)), ANSWER_MS, silent);
      } catch (e) {
        if (e instanceof DOMException && CLOSED.has(e.name)) {
          forget(opening);
        }

        throw e;
      }
    };
    return attempt().catch(e => e instanceof DOMException && CLOSED.has(e.name) ? attempt() : Promise.reject(e));
  };
}
