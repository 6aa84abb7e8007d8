// Answers that were read are kept in this browser for when there is no network, for the one who is logged in.
const cacheName = 'hubbub-seen';
const most = 100;

// Only over HTTPS and on this machine; elsewhere nothing is kept.
const storage = globalThis.caches;

/**
 * Reads from the server; without an answer, what it was when it was read last.
 * @param {string | undefined} userId whose session it is: nothing is kept before that is known
 * @param {string} operation @param {any} input @param {() => Promise<any>} read
 */
export async function readOrSeen(userId, operation, input, read) {
  if (!storage || !userId || !/^(get|list)/.test(operation)) return read();
  const key = `/seen/${userId}/${operation}?${encodeURIComponent(JSON.stringify(input ?? {}))}`;
  try {
    const answer = await read();
    whenIdle(() => keep(key, answer).catch(() => {}));
    return answer;
  } catch (e) {
    const seen = e.code === 'no_answer' ? await storage.match(key, { cacheName }).catch(() => undefined) : undefined;
    if (!seen) throw e;
    return seen.json();
  }
}

// To write an answer down takes as long as to draw some of it.
const whenIdle = act => (globalThis.requestIdleCallback ?? setTimeout)(act, /** @type {any} */ ({ timeout: 2_000 }));

async function keep(key, answer) {
  const cache = await storage.open(cacheName);
  await cache.put(key, new Response(JSON.stringify(answer)));
  const keys = await cache.keys();
  // The oldest come first.
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map(old => cache.delete(old)));
}

/** Removes all of it: the session has ended. */
export const forgetSeen = () => storage?.delete(cacheName).catch(() => {});
