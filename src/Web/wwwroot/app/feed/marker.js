// How far one has read, on all devices.
import { html, useEffect } from '../ui/html.js';
import { hubbub, state } from '../client.js';
import { hold, untilMoved } from '../hold.js';
import { t } from '../i18n.js';

// So many pages are loaded at most to come back to where one stopped.
const mostPages = 20;

/** Ids grow with time; they are larger than a Number can hold. @param {string} a @param {string} b */
export const isNewer = (a, b) => a.length > b.length || (a.length === b.length && a > b);

/** Moves the marker to the first post on the screen, once it was there for a second. @param {boolean} isOn */
export function useMarker(isOn) {
  useEffect(() => {
    if (!isOn) return undefined;
    let timer = 0;
    const look = () => {
      timer = 0;
      if (document.hidden || !document.hasFocus()) return;
      const id = firstSeen();
      const marker = state.peek().own?.feedMarker;
      if (id && (!marker || isNewer(id, marker))) {
        hubbub.write('moveFeedMarker', { body: { postId: id } }).done.catch(() => {});
      }
    };
    const soon = () => { timer ||= window.setTimeout(look, 1000); };
    soon();
    addEventListener('scroll', soon, { passive: true });
    addEventListener('focus', soon);
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', soon);
      removeEventListener('focus', soon);
    };
  }, [isOn]);
}

function firstSeen() {
  for (const row of document.querySelectorAll('[role=feed] > [data-anchor]')) {
    if (row.getBoundingClientRect().bottom > 80) return /** @type {HTMLElement} */ (row).dataset.anchor;
  }
  return undefined;
}

/** Leads to where one stopped when the feed was read last, if that is further down. */
export function ToMark({ list, mark }) {
  const items = list.items.value;
  const at = items.findIndex(i => !isNewer(i.id, mark));
  if (items.length === 0 || at >= 0 && at < 4 || at < 0 && list.isAtEnd) return null;
  const go = async () => {
    const found = () => list.items.value.find(i => !isNewer(i.id, mark));
    for (let page = 0; page < mostPages && !found() && !list.isAtEnd; page++) await list.more();
    const id = found()?.id;
    if (!id) return;
    hold(() => {
      const row = document.querySelector(`[role=feed] > [data-anchor="${CSS.escape(id)}"]`);
      row?.scrollIntoView({ block: 'center' });
      row?.querySelector('article')?.focus({ preventScroll: true });
    }, untilMoved());
  };
  return html`<p class="to-mark"><button type="button" class="link" onClick=${go}>${t('feed.to_mark')}</button></p>`;
}
