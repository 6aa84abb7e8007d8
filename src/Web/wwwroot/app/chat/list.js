import { computed, html, useEffect, useLayoutEffect, useRef, useState } from '../ui/html.js';
import { Avatar, ButtonLink, Empty, Icon, IconButton, useNear } from '../ui/basic.js';
import { paged, PagedEnd } from '../ui/paged.js';
import { Head } from '../shell/head.js';
import { call, hubbub, state } from '../client.js';
import { count, t } from '../i18n.js';
import { openDraft } from '../drafts.js';
import { useKept } from '../router.js';
import { isUnread as hasUnread } from '../unread.js';
import { CreateGroup } from './create.js';
import { Invitations } from './invitations.js';
import { ConversationMenu } from './marks.js';
import { Found } from './search.js';
import { mutedUntil, presenceOf, scopeOf, typingIn } from './state.js';
import { faceOf, lineOf, nameOf, shortTime, typingText } from './words.js';

const tabs = ['all', 'archived', 'requests'];
const conversations = computed(() => state.value.conversations?.items ?? []);
const requests = computed(() => state.value.messageRequests?.items ?? []);
const requestCount = computed(() => requests.value.length + (state.value.groupInvitations ?? 0));

const pinnedFirst = (a, b) => (b.pinnedAt ?? '').localeCompare(a.pinnedAt ?? '');
// Where the list was, for the next page that shows it.
let place = 0;

/** The conversations of a tab; `isPage` if nothing else is on the page. */
export function List({ openId, tab, isPage }) {
  const [words, setWords] = useState('');
  const [isCreating, setCreating] = useState(false);
  const ref = useRef(null);
  useLayoutEffect(() => { ref.current.scrollTop = place; }, []);
  const tools = html`<${IconButton} icon="users" label=${t('chat.new_group')} onClick=${() => setCreating(true)} />`;
  return html`
    <section class="chat-list" ref=${ref} aria-label=${t('nav.messages')}
      onScroll=${e => { place = e.target.scrollTop; }}>
      ${isPage ? html`<${Head} title=${t('nav.messages')}>${tools}</${Head}>`
        : html`<header class="page-head"><h2 class="grow">${t('nav.messages')}</h2>${tools}</header>`}
      <div class="chat-search field-box"><${Icon} name="search" size="18" />
        <input type="search" value=${words} aria-label=${t('chat.search')} placeholder=${t('chat.search')}
          onInput=${e => setWords(e.target.value)} /></div>
      ${words.trim().length > 1 ? html`<${Found} words=${words.trim()} conversations=${conversations.value} />` : html`
        <nav class="tabs" aria-label=${t('chat.tabs')}>${tabs.map(kind => html`
          <a key=${kind} href=${kind === 'all' ? '/messages' : `/messages?tab=${kind}`}
            aria-current=${kind === tab ? 'page' : undefined}>
            <span>${t(`chat.tab_${kind}`)}${kind === 'requests' && requestCount.value > 0
              && html` <span class="badge">${count(requestCount.value)}</span>`}</span></a>`)}
        </nav>
        ${tab === 'all' ? html`<${All} openId=${openId} />`
          : tab === 'archived' ? html`<${More} key="archived" tab=${tab} openId=${openId} operation="listConversations"
            query=${{ isArchived: true }}
              known=${conversations.value.filter(c => c.isArchived)}
                knows=${id => conversations.value.some(c => c.id === id)} icon="archive" />`
            : html`<${Invitations} /><${More} key="requests" tab=${tab} openId=${openId} operation="listMessageRequests"
                known=${requests.value} knows=${id => conversations.value.some(c => c.id === id)} icon="user-plus"
                  />`}`}
      ${isCreating && html`<${CreateGroup} onClose=${() => setCreating(false)} />`}
    </section>`;
}

function All({ openId }) {
  const shown = conversations.value.filter(c => !c.isArchived).sort(pinnedFirst);
  const hasMore = Boolean(state.value.conversations?.nextCursor);
  const near = useNear(() => { hubbub.conversations.more().catch(() => {}); });
  usePresence(shown);
  return html`
    <${Rows} rows=${shown} openId=${openId} tab="all" />
    ${hasMore && html`<div ref=${near} key=${shown.length}></div>`}
    ${shown.length === 0 && !hasMore && html`<${Empty} icon="message-circle" text=${t('chat.empty')}>
      <${ButtonLink} variant="primary" href="/search">${t('chat.find_people')}</${ButtonLink}></${Empty}>`}`;
}

// What the snapshot has of them, and the pages after it.
/** @param {any} props */
function More({ tab, openId, operation, query, known, knows, icon }) {
  const list = useKept(`chat.${tab}`, () => paged(/** @returns {Promise<any>} */ cursor =>
    call(operation, { query: { ...query, cursor, limit: 50 } })));
  const ids = new Set(known.map(c => c.id));
  const rows = [...known, ...list.items.value.filter(c => !ids.has(c.id) && !knows(c.id))];
  usePresence(rows);
  return html`
    <${Rows} rows=${rows} openId=${openId} tab=${tab} />
    <${PagedEnd} list=${list} />
    ${rows.length === 0 && list.isAtEnd && html`<${Empty} icon=${icon}
      text=${t(tab === 'archived' ? 'chat.empty_archived' : 'chat.empty_requests')} />`}`;
}

function usePresence(rows) {
  const ids = rows.map(c => c.with?.id).filter(Boolean);
  useEffect(() => {
    const unknown = ids.filter(id => !state.value.presence?.[id]);
    if (unknown.length) hubbub.people.presence(unknown).catch(() => {});
  }, [ids.join()]);
}

const Rows = ({ rows, openId, tab }) => html`
  <ul class="chat-rows">${rows.map(c => html`<${Row} key=${c.id} c=${c} isOpen=${c.id === openId} tab=${tab} />`)}
    </ul>`;

function Row({ c, isOpen, tab }) {
  const draft = draftText(c);
  const typing = typingText(typingIn(c.with?.id ?? c.id), c.kind === 'group');
  const isMuted = mutedUntil(c.id) !== undefined;
  const isUnread = hasUnread(c);
  const at = c.lastMessage?.sentAt;
  return html`
    <li class="chat-row ${isOpen ? 'is-open' : ''} ${isUnread ? 'is-unread' : ''}">
      <a class="row-link" href="/messages/${c.id}${tab === 'all' ? '' : `?tab=${tab}`}"
        aria-current=${isOpen ? 'true' : undefined}>
        <${Avatar} user=${faceOf(c)} status=${presenceOf(c.with?.id)?.status} />
        <span class="row-text">
          <span class="chat-row-top"><bdi class="name cut">${nameOf(c)}</bdi>
            ${isMuted && html`<${Icon} name="bell-off" size="14" />`}
            ${at && html`<time class="soft small-text" datetime=${at}>${shortTime(at)}</time>`}</span>
          <span class="chat-row-line">
            ${typing ? html`<span class="cut chat-typing-line">${typing}</span>`
              : draft ? html`<span class="cut"><span class="chat-draft">${t('chat.draft')}</span> <bdi>${draft}</bdi>
                </span>`
                : html`<bdi class="cut" dir="auto">${lineOf(c)}</bdi>`}
            ${c.pinnedAt && html`<${Icon} name="pin" size="14" /><span class="hidden">${t('chat.pinned')}</span>`}
            ${isUnread && html`<span class="badge ${isMuted ? 'is-muted' : ''}" aria-hidden="true">
              ${c.unreadCount > 0 ? count(c.unreadCount) : ''}</span>
              <span class="hidden">${t('chat.unread', { n: c.unreadCount })}</span>`}
          </span></span>
      </a>
      <${ConversationMenu} c=${c} isOpen=${isOpen} />
    </li>`;
}

// What is written here, before it is stored at the server; or on another device.
function draftText(c) {
  const own = openDraft(scopeOf({ id: c.id, peer: c.with })).content.get();
  return (own.text ?? c.draft?.text ?? '').trim();
}
