import { html, signal, useEffect, useLayoutEffect, useState } from './ui/html.js';
import { routes } from './routes.js';

/**
 * One entry of the browser's history: its address, and what its page keeps (lists, the place in them), so that Back
 * shows what was there without asking for it again.
 * @typedef {{ key: string, path: string, params: Record<string, string>, query: URLSearchParams, route: any,
 *   kept: Map<string, any>, place?: { anchor?: string, top: number } }} Entry
 */

/** @type {Map<string, Entry>} */
const entries = new Map();
const mostEntries = 50;

const patterns = routes.map(route => ({
  route,
  match: new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`),
}));

/** The entry that is shown. @type {import('@preact/signals').Signal<Entry>} */
export const here = signal(entryOf(history.state?.key ?? newKey()));

history.scrollRestoration = 'manual';
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
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
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

function find(path) {
  for (const { route, match } of patterns) {
    const found = match.exec(path);
    if (found) return { route, params: found.groups ?? {} };
  }
  return undefined;
}

function entryOf(key) {
  const path = location.pathname;
  const old = entries.get(key);
  if (old?.path === path + location.search) return old;
  const { route, params } = find(path) ?? { route: routes.at(-1), params: {} };
  const decoded = Object.fromEntries(Object.entries(params).map(([k, v]) => [k, decode(v)]));
  const entry = {
    key, path: path + location.search, params: decoded, query: new URLSearchParams(location.search), route, kept: new Map(),
  };
  entries.set(key, entry);
  if (entries.size > mostEntries) entries.delete(entries.keys().next().value);
  return entry;
}

function decode(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

function newKey() {
  return crypto.getRandomValues(new Uint32Array(2)).join('');
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
