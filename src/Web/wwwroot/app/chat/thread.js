import { html, useEffect, useMemo, useRef, useState } from '../ui/html.js';
import { Icon, Skeleton, Trouble } from '../ui/basic.js';
import { say } from '../ui/overlay.js';
import { hubbub, me, on } from '../client.js';
import { t } from '../i18n.js';
import { Forward } from './forward.js';
import { Info } from './info.js';
import { MessageMenu } from './menu.js';
import { Row, Waiting } from './message.js';
import { usePlace } from './scroll.js';
import { conversationOf, historyOf, isRequest, waitingIn } from './state.js';
import { dayOf, gist, isOtherDay } from './words.js';

const page = 40;
const most = 120;
// So many stay loaded of what was read further back.
const kept = 200;
const together = 5 * 60_000;
const none = [];

/** The messages of a conversation: a window of at most 120 rows, which moves with the eye. */
export function Thread({ chat, at, focus }) {
  const { id, c } = chat;
  const items = (id && historyOf(id)?.items) ?? none;
  const hasOlder = id ? historyOf(id)?.nextCursor !== null : false;
  const waiting = waitingIn(chat);
  const [range, setRange] = useState(/** @type {{ from: number, to: number | null } | null} */ (null));
  const [error, setError] = useState(null);
  const [shown, setShown] = useState(/** @type {any} */ (null)); // a menu or a dialog about a message
  const [active, setActive] = useState(/** @type {string | null} */ (null));
  const [isFar, setFar] = useState(false);
  // Unread when it was opened: the line stays until one leaves.
  const mark = useRef(c && !isRequest(c) && c.unreadCount > 0 ? c.unreadAfter ?? c.readSeq : null);
  const seenTo = useRef(0);
  const isLoading = useRef(false);
  const wantsEnd = useRef(false); // one went down oneself, or asked for the end
  const current = useRef(/** @type {any} */ ({}));
  current.current = { items, range, hasOlder };

  const rows = range ? items.filter(m => m.seq >= range.from && (range.to === null || m.seq <= range.to)) : none;
  const isNewest = range !== null && range.to === null;
  const view = usePlace({ onScroll: box => {
    if (box.scrollTop < box.clientHeight * 2) older();
    const rest = box.scrollHeight - box.scrollTop - box.clientHeight;
    if (rest < box.clientHeight * 2) newer();
    setFar(rest > 8 * 56);
    if (id && rest < 8 * 56 && current.current.range?.to === null && current.current.items.length > kept * 2) {
      hubbub.messages.forgetOlder(id, kept);
    }
    look(rest < 24 && wantsEnd.current);
  } });
  const look = useReader({ view, chat, items: current });

  async function load(before) {
    if (isLoading.current) return;
    isLoading.current = true;
    setError(null);
    try {
      await hubbub.messages.history(id, { before, limit: page });
    } catch (e) {
      setError(e);
    } finally {
      isLoading.current = false;
    }
  }

  async function older() {
    const { items: all, range: now, hasOlder: more } = current.current;
    if (!now || isLoading.current) return;
    let first = all.findIndex(m => m.seq >= now.from);
    if (first <= 0) {
      if (!more) return;
      await load(true);
      first = current.current.items.findIndex(m => m.seq >= now.from);
      if (first <= 0) return;
    }
    const from = Math.max(0, first - page);
    const list = historyOf(id).items;
    const last = now.to === null ? list.length - 1 : list.findLastIndex(m => m.seq <= now.to);
    setRange({ from: from === 0 && !current.current.hasOlder ? 0 : list[from].seq, to: last - from >= most
      ? list[from + most - 1].seq : now.to });
  }

  function newer() {
    const { items: all, range: now } = current.current;
    if (!now || now.to === null) return;
    const last = Math.min(all.length - 1, all.findLastIndex(m => m.seq <= now.to) + page);
    const first = all.findIndex(m => m.seq >= now.from);
    setRange({ from: last - first >= most ? all[last - most + 1].seq : now.from, to: last === all.length - 1 ? null
      : all[last].seq });
  }

  // Loads back to a message, at most some thousands.
  async function reach(seq) {
    for (let turn = 0; turn < 60; turn++) {
      const history = historyOf(id);
      if (history && (history.nextCursor === null || history.items[0]?.seq <= seq)) return;
      await load(Boolean(history?.items.length));
      if (!historyOf(id)) return;
    }
  }

  /** Shows the messages around one, which lights up. */
  async function jump(seq) {
    await reach(seq);
    const all = historyOf(id)?.items ?? none;
    const index = all.findIndex(m => m.seq >= seq);
    if (index < 0) return;
    const to = index + page;
    wantsEnd.current = false;
    view.goTo(all[index].id, { then: row => {
      row.focus({ preventScroll: true });
      row.classList.remove('is-lit');
      requestAnimationFrame(() => row.classList.add('is-lit'));
    } });
    setActive(all[index].id);
    setRange({ from: all[Math.max(0, index - page)].seq, to: to >= all.length ? null : all[to].seq });
  }

  function toEnd() {
    wantsEnd.current = true;
    const all = current.current.items;
    if (current.current.range?.to !== null) setRange({ from: all.at(-page)?.seq ?? 0, to: null });
    view.toEnd();
  }

  useEffect(() => {
    if (!id) return;
    (async () => {
      if (at) return jump(Number(at));
      await load(false);
      if (mark.current !== null) await reach(mark.current);
      const all = historyOf(id)?.items ?? none;
      const first = mark.current === null ? -1 : all.findIndex(m => m.seq > mark.current && m.senderId !== me.value.id
        && !m.system);
      if (first < 0) return setRange({ from: all.at(-page)?.seq ?? 0, to: null });
      view.goTo('unread', { isTop: true });
      setRange({ from: all[Math.max(0, first - page)].seq, to: all.length - first > page * 2
        ? all[first + page * 2 - 1].seq : null });
    })();
  }, [id]);
  useEffect(() => { if (focus) jump(focus.seq); }, [focus]);
  // At the end old rows leave; elsewhere new ones wait below.
  useEffect(() => {
    if (!isNewest || rows.length <= most) return;
    setRange(view.place.isAtEnd ? { from: rows.at(-page * 2).seq, to: null }
      : { from: range.from, to: rows[most - 1].seq });
  }, [rows.length]);
  useEffect(() => () => { if (id) hubbub.messages.forgetOlder(id, kept); }, [id]);
  const mine = waiting.length;
  useEffect(() => { if (mine) toEnd(); }, [waiting.at(-1)?.key]);
  useAnnouncer(id);

  if (view.place.isAtEnd && isNewest && items.length) seenTo.current = items.at(-1).seq;
  const seen = items.findLastIndex(m => m.seq <= seenTo.current);
  const unseen = items.slice(seen + 1).filter(m => m.senderId !== me.value.id && !m.system).length;
  const acts = useMemo(() => ({
    jump, menu: (message, from) => setShown({ kind: 'menu', message, from }),
    info: message => setShown({ kind: 'info', message }),
    forward: message => setShown({ kind: 'forward', message }), chat: () => current.current.chat,
  }), []);
  current.current.chat = chat;
  const close = () => setShown(null);
  const byHand = () => { wantsEnd.current = true; };
  // A menu tells that it has closed after what was chosen in it has opened.
  const closeMenu = () => setShown(now => (now?.kind === 'menu' ? null : now));
  const message = shown && (items.find(m => m.id === shown.message.id) ?? shown.message);
  return html`
    <div class="chat-scroll" ref=${view.box} onScroll=${view.onScroll}
      onWheel=${byHand} onTouchMove=${byHand} onKeyDown=${byHand} onPointerDown=${byHand}>
      ${error && rows.length > 0 && html`<${Trouble} error=${error} retry=${() => load(true)} />`}
      <ul class="messages" ref=${view.rows} aria-label=${t('chat.messages')} onKeyDown=${e => move(e, setActive)}
        onFocusIn=${e => { const row = e.target.closest('[data-row]'); if (row) setActive(row.dataset.row); }}>
        ${groups(rows, mark.current).map(row => (row.kind === 'message'
          ? html`<${Row} key=${row.m.id} m=${row.m} isFirst=${row.isFirst} isLast=${row.isLast}
            isGroup=${c?.kind === 'group'}
              isActive=${row.m.id === (active ?? rows.at(-1)?.id)} tick=${tickOf(row.m, c)} acts=${acts} />`
          : html`<li key=${row.key} data-row=${row.key} class=${row.kind === 'unread' ? 'chat-unread' : 'chat-day'}>
            <span>${row.text}</span></li>`))}
        ${isNewest || !id ? waiting.map(i => html`<${Waiting} key=${i.key} item=${i} />`) : null}
      </ul>
      ${!range && id && (error ? html`<${Trouble} error=${error}
        retry=${() => load(false).then(() => setRange({ from: 0, to: null }))} />`
        : html`<${Skeleton} />`)}
      ${(range || !id) && rows.length === 0 && waiting.length === 0
        && html`<p class="chat-begin soft">${t('chat.begin')}</p>`}
    </div>
    ${(isFar || !isNewest && range) && html`<div class="chat-down"><button type="button" class="button plain"
      onClick=${toEnd}
      aria-label=${unseen ? undefined : t('chat.to_end')}><${Icon} name="chevron-down" size="18" />
      ${unseen > 0 && html`<span>${t('chat.n_new', { n: unseen })}</span>`}</button></div>`}
    ${shown?.kind === 'menu' && html`<${MessageMenu} key=${shown.message.id} message=${message} chat=${chat}
      from=${shown.from} acts=${acts} onClose=${closeMenu} />`}
    ${shown?.kind === 'info' && html`<${Info} message=${message} chat=${chat} onClose=${close} />`}
    ${shown?.kind === 'forward' && html`<${Forward} message=${message} onClose=${close} />`}`;
}

function groups(rows, mark) {
  const out = [];
  let before = null;
  let isMarked = mark === null;
  for (const m of rows) {
    const isNewDay = !before || isOtherDay(before.sentAt, m.sentAt);
    if (isNewDay) out.push({ kind: 'day', key: `day-${m.sentAt.slice(0, 10)}-${m.seq}`, text: dayOf(m.sentAt) });
    const isUnread = !isMarked && m.seq > mark && m.senderId !== me.value.id && !m.system;
    if (isUnread) {
      isMarked = true;
      out.push({ kind: 'unread', key: 'unread', text: t('chat.new') });
    }
    const last = out.at(-1);
    const isFirst = isNewDay || isUnread || m.senderId !== before.senderId || Boolean(before.system)
      || Boolean(m.system)
      || Date.parse(m.sentAt) - Date.parse(before.sentAt) > together;
    if (last?.kind === 'message' && isFirst) last.isLast = true;
    out.push({ kind: 'message', m, isFirst, isLast: false });
    before = m;
  }
  for (let i = 0; i < out.length; i++) {
    if (out[i].kind === 'message' && out[i + 1]?.kind !== 'message') out[i].isLast = true;
  }
  return out;
}

function tickOf(m, c) {
  if (!c || m.senderId !== me.value.id || m.deletedAt || m.system) return undefined;
  return m.seq <= (c.peerReadSeq ?? 0) ? 'read' : m.seq <= (c.peerDeliveredSeq ?? 0) ? 'delivered' : 'sent';
}

// Arrows go from message to message; the focus is on one of them at a time.
function move(event, setActive) {
  const row = event.target.closest('[data-row]');
  if (!row || event.target !== row) return;
  const all = [...row.parentElement.querySelectorAll('.message')];
  const at = all.indexOf(row);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
  if (event.key === 'ContextMenu' || event.key === 'F10' && event.shiftKey || event.key === 'Enter') {
    event.preventDefault();
    row.querySelector('.message-more')?.click();
  }
  if (to === undefined || !all[to]) return;
  event.preventDefault();
  setActive(all[to].dataset.row);
  all[to].focus();
}

// Read is what was on the screen of a window with the focus for a second, and everything before it. A jump over what is
// unread reads nothing, until one goes to the end.
function useReader({ view, chat, items }) {
  const timer = useRef(0);
  const asked = useRef(0);
  const seen = useRef(0);
  const look = (isAtEnd = false) => {
    const { id, c } = chat;
    if (!c || isRequest(c) || !document.hasFocus() || document.hidden) return;
    const box = view.box.current?.getBoundingClientRect();
    if (!box) return;
    let first = 0;
    let seq = 0;
    for (const row of view.rows.current.querySelectorAll('.message[data-seq]')) {
      const at = row.getBoundingClientRect();
      if (at.top >= box.bottom - 24 || at.bottom <= box.top) continue;
      seq = Number(row.dataset.seq);
      first ||= seq;
    }
    const read = Math.max(seen.current, c.unreadAfter ?? c.readSeq);
    const next = items.current.items.find(m => m.seq > read && m.senderId !== me.value.id && !m.system);
    if (seq <= (c.unreadAfter ?? c.readSeq)) return;
    const isLoaded = !items.current.hasOlder || items.current.items[0].seq <= read + 1;
    if (next && !isAtEnd && (first > next.seq || !isLoaded)) return;
    seen.current = Math.max(seen.current, seq);
    if (asked.current === seq) return;
    clearTimeout(timer.current);
    asked.current = seq;
    timer.current = setTimeout(() => {
      asked.current = 0;
      if (!document.hasFocus() || document.hidden || !conversationOf(id)) return;
      hubbub.messages.read(id, seq)?.done.catch(() => {});
    }, 1000);
  };
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => { latest.current(); });
  useEffect(() => {
    const again = () => latest.current();
    const away = () => { clearTimeout(timer.current); asked.current = 0; };
    addEventListener('focus', again);
    addEventListener('blur', away);
    document.addEventListener('visibilitychange', again);
    return () => {
      away();
      removeEventListener('focus', again);
      removeEventListener('blur', away);
      document.removeEventListener('visibilitychange', again);
    };
  }, []);
  return isAtEnd => latest.current(isAtEnd);
}

// What others write while one is here is read aloud, once a second.
function useAnnouncer(id) {
  useEffect(() => {
    let heard = [];
    let timer = 0;
    const off = on('receive_message', ({ message, sender }, info) => {
      if (message.conversationId !== id || info.isReplay || message.system || document.hidden) return;
      heard.push(`${sender.displayName}: ${gist(message)}`);
      timer ||= setTimeout(() => {
        say(heard.length === 1 ? heard[0] : t('chat.n_new', { n: heard.length }));
        heard = [];
        timer = 0;
      }, 1000);
    });
    return () => { off(); clearTimeout(timer); };
  }, [id]);
}
