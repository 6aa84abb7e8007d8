import { html, useEffect, useRef } from '../ui/html.js';
import { IconButton } from '../ui/basic.js';
import { unreadNotices } from '../unread.js';
import { number, t } from '../i18n.js';
import { back, here } from '../router.js';

/** The head of a page: its title, which the window gets too and where focus goes, and what can be done here. */
export function Head({ title, shownTitle, backTo, children }) {
  const ref = useRef(null);
  const unread = unreadNotices.value;
  useEffect(() => { ref.current.focus({ preventScroll: true }); }, [here.value.key]);
  useEffect(() => {
    document.title = `${unread > 0 ? `(${number(unread)}) ` : ''}${title} · Hubbub`;
  }, [title, unread]);
  return html`
    <header class="page-head">
      ${backTo && html`<${IconButton} icon="arrow-left" label=${t('act.back')} onClick=${() => back(backTo)} />`}
      <h1 ref=${ref} tabindex="-1" class="cut"><bdi>${shownTitle ?? title}</bdi></h1>
      ${children}
    </header>`;
}
