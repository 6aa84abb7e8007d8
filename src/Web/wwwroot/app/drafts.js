// What is being written, by what it is for. The library stores it a moment after each change; what a page that goes
// has not stored yet is put where that is done at once, and taken from there by the next page.
import { hubbub, me } from './client.js';

const late = 1500;
/** By whose and what for. @type {Map<string, { at: number, content: any }>} */
const changed = new Map();
const opened = new Map();
// The library opens them anew for who comes next.
hubbub.status.subscribe(now => { if (now === 'signedOut') opened.clear(); });

const name = () => `hubbub.draft.${me.value?.id}.late`;

/** The draft of a scope, which belongs to the one who is logged in. @param {string} scope */
export function openDraft(scope) {
  const key = `${me.value?.id}:${scope}`;
  if (!opened.has(key)) {
    const draft = hubbub.drafts.open(scope);
    const content = taken(scope);
    if (content) draft.set(content);
    draft.content.subscribe(now => {
      changed.set(key, { at: Date.now(), content: now });
      // It is newer than what another tab put there.
      drop([scope]);
    });
    opened.set(key, draft);
  }
  return opened.get(key);
}

function read() {
  try { return JSON.parse(localStorage.getItem(name()) ?? '{}'); } catch { return {}; }
}

/** All tabs have one. @param {Record<string, any>} contents */
function write(contents) {
  try {
    if (Object.keys(contents).length > 0) localStorage.setItem(name(), JSON.stringify(contents));
    else localStorage.removeItem(name());
  } catch { /* The library stores it too, if it can. */ }
}

/** @param {string[]} scopes */
function drop(scopes) {
  const all = read();
  if (scopes.some(scope => scope in all)) {
    write(Object.fromEntries(Object.entries(all).filter(([scope]) => !scopes.includes(scope))));
  }
}

function taken(scope) {
  const { [scope]: content } = read();
  drop([scope]);
  return content;
}

function mine() {
  const prefix = `${me.value?.id}:`;
  return [...changed].filter(([key]) => key.startsWith(prefix))
    .map(([key, { at, content }]) => ({ scope: key.slice(prefix.length), at, content }));
}

function keepLate() {
  const recent = mine().filter(({ at }) => Date.now() - at < late);
  if (!me.value || recent.length === 0) return;
  write({ ...read(), ...Object.fromEntries(recent.map(({ scope, content }) => [scope, content])) });
}

addEventListener('pagehide', keepLate);
// A page that nobody looks at may be ended without being told.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) keepLate();
  else if (me.value) drop(mine().map(({ scope }) => scope));
});
