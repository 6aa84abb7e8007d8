/** Hidden for so long, a connection may have died unnoticed. */
const HIDDEN_MS = 30_000;

/**
 * Tells of what happens to the page and its network; outside of browsers nothing does.
 * @param {{ shown: () => void, leaving: () => void, wake: () => void, probe: () => void }} told
 * @param {() => number} now
 * @returns {() => void} how to end it
 */
export function listen({ shown, leaving, wake, probe }, now) {
  const { document, window } = /** @type {any} */ (globalThis);
  if (document === undefined || window === undefined) {
    return () => {};
  }

  let hiddenAt = now();
  const turned = () => {
    if (document.hidden) {
      hiddenAt = now();
      leaving();
    } else {
      shown();
      if (now() - hiddenAt > HIDDEN_MS) {
        wake();
      }
    }
  };
  /** @type {[EventTarget, string, () => void][]} */
  const listeners = [
    [window, 'online', wake], [window, 'pageshow', wake], [window, 'offline', probe], [window, 'pagehide', leaving],
    [document, 'visibilitychange', turned], [document, 'resume', wake],
  ];
  listeners.forEach(([target, type, fn]) => target.addEventListener(type, fn));
  return () => listeners.forEach(([target, type, fn]) => target.removeEventListener(type, fn));
}
