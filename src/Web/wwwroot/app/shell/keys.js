import { html, signal } from '../ui/html.js';
import { Dialog } from '../ui/overlay.js';
import { me } from '../client.js';
import { t } from '../i18n.js';
import { go } from '../router.js';
import { openComposer } from '../compose/open.js';

const isShown = signal(false);

/** The keys of the app; single keys never write. */
const keys = {
  n: 'keys.compose', j: 'keys.next', k: 'keys.previous', '/': 'keys.search', h: 'keys.home', '?': 'keys.help',
};
/** These work also where single keys are off. */
const always = { F6: 'keys.part', 'Ctrl+End': 'keys.leave' };

/** Whether single keys do something; some people's tools type by themselves. */
export const areKeysOn = () => localStorage.getItem('hubbub.keys') !== 'off';

/** Shows the list of keys. */
export const showKeys = () => { isShown.value = true; };

export function Keys() {
  return isShown.value && html`
    <${Dialog} title=${t('keys.title')} class="small" onClose=${() => { isShown.value = false; }}>
      <dl class="keys">${Object.entries({ ...keys, ...always }).map(([key, text]) => html`
        <div><dt><kbd>${key}</kbd></dt><dd>${t(text)}</dd></div>`)}</dl>
    </${Dialog}>`;
}

/** Listens until the answer is called. */
export function listenToKeys() {
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

function onKey(event) {
  const at = /** @type {HTMLElement} */ (event.target);
  if (event.key === 'F6' && !event.defaultPrevented && !document.querySelector('dialog[open]')) {
    event.preventDefault();
    turn(event.shiftKey ? -1 : 1);
    return;
  }
  if (event.ctrlKey && (event.key === 'End' || event.key === 'Home') && at.closest?.('[role=feed]')) {
    event.preventDefault();
    leave(at.closest('[role=feed]'), event.key === 'End');
    return;
  }
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !me.value
    || at.closest?.('input, textarea, select, [contenteditable], dialog, [popover]:popover-open')) return;
  const inFeed = at.closest?.('[role=feed]');
  if (inFeed && (event.key === 'PageDown' || event.key === 'PageUp')) {
    event.preventDefault();
    step(event.key === 'PageDown' ? 1 : -1);
  }
  if (!areKeysOn()) return;
  const act = {
    n: () => openComposer(), j: () => step(1), k: () => step(-1), '/': () => go('/search'), h: () => go('/'),
      '?': showKeys,
  }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

// What can have the focus and is shown.
const stops = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll(
  'a[href], button, input, select, textarea, [tabindex="0"]')].filter(e => e.checkVisibility()
    && !e.matches(':disabled, [tabindex="-1"]')));

// Out of a feed, to what comes after or before it.
function leave(feed, isForward) {
  const outside = stops().filter(e => !feed.contains(e));
  const after = e => feed.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING;
  (isForward ? outside.find(after) : outside.findLast(e => !after(e)))?.focus();
}

// Round the parts of the page: navigation, page, conversation, field, and what is beside it.
function turn(by) {
  const panes = [...document.querySelectorAll('.rail, .bar, .chat-list, .chat-pane, .write, main, .aside')]
    .filter(p => p.checkVisibility() && !(p.matches('main') && p.querySelector('.chat')));
  const at = panes.findLastIndex(p => p.contains(document.activeElement));
  for (let i = 1; i <= panes.length; i++) {
    const pane = panes.at((at + by * i + panes.length * 2) % panes.length);
    const first = pane.querySelector('h1') ?? stops().find(e => pane.contains(e));
    if (!(first instanceof HTMLElement)) continue;
    (pane.matches('.write') ? pane.querySelector('textarea') ?? first : first).focus();
    return;
  }
}

// To the next or the previous article, from where the focus or the eye is.
function step(by) {
  const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('main article')]);
  const focused = all.indexOf(document.activeElement?.closest('article'));
  const seen = all.findIndex(a => a.getBoundingClientRect().bottom > 80);
  const next = all[focused < 0 ? seen : Math.max(0, Math.min(all.length - 1, focused + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
