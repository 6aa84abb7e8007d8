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
    draft.content.subscribe(now => { changed.set(key, { at: Date.now(), content: now }); });
    opened.set(key, draft);
  }
  return opened.get(key);
}

function taken(scope) {
  try {
    const { [scope]: content, ...others } = JSON.parse(localStorage.getItem(name()) ?? '{}');
    if (!content) return undefined;
    if (Object.keys(others).length > 0) localStorage.setItem(name(), JSON.stringify(others));
    else localStorage.removeItem(name());
    return content;
  } catch {
    return undefined;
  }
}

function keepLate() {
  const mine = `${me.value?.id}:`;
  const recent = [...changed].filter(([key, { at }]) => key.startsWith(mine) && Date.now() - at < late);
  if (!me.value || recent.length === 0) return;
  const contents = Object.fromEntries(recent.map(([key, { content }]) => [key.slice(mine.length), content]));
  try { localStorage.setItem(name(), JSON.stringify(contents)); } catch { /* The library stores it too, if it can. */ }
}

addEventListener('pagehide', keepLate);
// A page that nobody looks at may be ended without being told.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) keepLate();
  else if (me.value) localStorage.removeItem(name());
});
