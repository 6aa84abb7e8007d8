import { html, signal, useEffect, useLayoutEffect, useState } from './ui/html.js';
import { hold, untilMoved } from './hold.js';
import { finder } from './paths.js';
import { routes } from './routes.js';

/**
 * One entry of the browser's history: its address, and what its page keeps (lists, the place in them), so that Back
 * shows what was there without asking for it again.
 * @typedef {{ key: string, path: string, params: Record<string, string>, query: URLSearchParams, route: any,
 *   kept: Map<string, any>, place?: { anchor?: string, top: number }, isReloaded?: boolean }} Entry
 */

/** @type {Map<string, Entry>} */
const entries = new Map();
const mostEntries = 50;
// So many pages of a list are loaded again at most, to come back to where one was.
const mostPages = 6;
const placeName = 'hubbub.place';

const find = finder(routes);

/** The entry that is shown. @type {import('@preact/signals').Signal<Entry>} */
export const here = signal(entryOf(history.state?.key ?? newKey()));

history.scrollRestoration = 'manual';
placeBeforeReload();
addEventListener('pagehide', () => {
  keepPlace();
  const { key, place } = here.value;
  sessionStorage.setItem(placeName, JSON.stringify({ key, place }));
});
history.replaceState({ key: here.value.key }, '');

addEventListener('popstate', event => {
  keepPlace();
  here.value = entryOf(event.state?.key ?? newKey());
});

/** Opens an address of the app. @param {string} to @param {{ replace?: boolean }} [how] */
export function go(to, { replace = false } = {}) {
  keepPlace();
  const key = newKey();
  history[replace ? 'replaceState' : 'pushState']({ key }, '', to);
  here.value = entryOf(key);
}

/** Back to where one came from, or to `otherwise` if the app was opened here. @param {string} otherwise */
export function back(otherwise) {
  if (entries.size > 1) history.back();
  else go(otherwise, { replace: true });
}

/** Lets links inside the app open without loading the page. */
export function followLinks() {
  document.addEventListener('click', event => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey
      || event.altKey) return;
    const link = /** @type {Element} */ (event.target).closest?.('a[href]');
    if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return;
    if (link.origin !== location.origin || !find(link.pathname)) return;
    event.preventDefault();
    const to = link.pathname + link.search;
    if (to === location.pathname + location.search) scrollTo({ top: 0 });
    else go(to);
  });
}

/**
 * A value that belongs to the entry of history that is shown.
 * @template T @param {string} name @param {() => T} make @returns {T}
 */
export function useKept(name, make) {
  const { kept } = here.value;
  if (!kept.has(name)) kept.set(name, make());
  return kept.get(name);
}

/**
 * Where one was in a list before the page was loaded again: its pages are loaded until that row is there.
 * @param {import('./ui/paged.js').Paged<{ id: string }>} list
 */
export function usePlaceAfterReload(list) {
  useEffect(() => {
    const entry = here.value;
    const anchor = entry.isReloaded && entry.place?.anchor;
    if (!anchor) return undefined;
    const hand = untilMoved();
    loadUntil(list, anchor, hand.signal).then(() => {
      hold(() => showPlace(entry), hand);
      entry.isReloaded = false;
    });
    return () => hand.abort();
  }, [list]);
}

async function loadUntil(list, id, signal) {
  for (let page = 0; page < mostPages; page++) {
    if (signal.aborted || list.isAtEnd || list.items.value.some(i => i.id === id)) return;
    if (list.state.value === 'loading') await whenLoaded(list);
    else await list.more();
    if (list.state.value === 'failed') return;
  }
}

const whenLoaded = list => new Promise(done => {
  const end = list.state.subscribe(now => {
    if (now === 'loading') return;
    done(undefined);
    queueMicrotask(() => end());
  });
});

/** The page of the address. Its code may have to be loaded first. */
export function Page({ fallback }) {
  const entry = here.value;
  const [loaded, setLoaded] = useState(() => new Map());
  const page = entry.route.page ?? loaded.get(entry.route);
  useEffect(() => {
    if (page) return;
    let isWanted = true;
    entry.route.load().then(
      module => isWanted && setLoaded(old => new Map(old).set(entry.route, module.default)),
      // Another version was deployed: its files have other contents.
      () => isWanted && reloadOnce());
    return () => { isWanted = false; };
  }, [entry.route, page]);
  useLayoutEffect(() => { if (page) showPlace(entry); }, [entry, page]);
  return page ? html`<${page} key=${entry.key} params=${entry.params} query=${entry.query} />` : fallback;
}

function reloadOnce() {
  if (sessionStorage.getItem('hubbub.reloaded') === location.href) return;
  sessionStorage.setItem('hubbub.reloaded', location.href);
  location.reload();
}

function entryOf(key) {
  const path = location.pathname;
  const old = entries.get(key);
  if (old?.path === path + location.search) return old;
  const { route, params } = find(path) ?? { route: routes.at(-1), params: {} };
  const entry = {
    key, path: path + location.search, params, query: new URLSearchParams(location.search), route,
      kept: new Map(),
  };
  entries.set(key, entry);
  if (entries.size > mostEntries) entries.delete(entries.keys().next().value);
  return entry;
}

function newKey() {
  return crypto.getRandomValues(new Uint32Array(2)).join('');
}

function placeBeforeReload() {
  try {
    const { key, place } = JSON.parse(sessionStorage.getItem(placeName) ?? '{}');
    if (place && key === here.value.key) Object.assign(here.value, { place, isReloaded: true });
  } catch { /* It was written by another version. */ }
  sessionStorage.removeItem(placeName);
}

// A row and how far it is from the top, never pixels of the document: those change with its width.
function keepPlace() {
  for (const row of document.querySelectorAll('[data-anchor]')) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > 0) {
      here.value.place = { anchor: /** @type {HTMLElement} */ (row).dataset.anchor, top };
      if (scrollY === 0) here.value.place = { top: 0 };
      return;
    }
  }
  here.value.place = { top: scrollY };
}

/** @param {Entry} entry */
function showPlace({ place }) {
  const row = place?.anchor && document.querySelector(`[data-anchor="${CSS.escape(place.anchor)}"]`);
  if (row) scrollBy({ top: row.getBoundingClientRect().top - place.top });
  else scrollTo({ top: place?.top ?? 0 });
}
