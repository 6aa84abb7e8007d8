import { html, useEffect, useMemo } from '../ui/html.js';
import { Avatar, Empty } from '../ui/basic.js';
import { paged, PagedEnd } from '../ui/paged.js';
import { call, me } from '../client.js';
import { t } from '../i18n.js';
import { cardOf, conversationOf } from './state.js';
import { faceOf, gist, nameOf, shortTime } from './words.js';

/** Conversations whose names, and messages whose texts have the words. */
export function Found({ words, conversations }) {
  const list = useMemo(() => paged(cursor => call('searchMessages', { query: { q: words, cursor, limit: 30 } })),
    [words]);
  const named = conversations.filter(c => nameOf(c).toLocaleLowerCase().includes(words.toLocaleLowerCase()));
  const items = list.items.value;
  return html`
    ${named.length > 0 && html`<h3 class="section-title">${t('nav.messages')}</h3>
      <ul class="chat-rows">${named.slice(0, 8).map(c => html`
        <li class="chat-row" key=${c.id}><a class="row-link" href="/messages/${c.id}"><${Avatar} user=${faceOf(c)} />
          <bdi class="name cut">${nameOf(c)}</bdi></a></li>`)}</ul>`}
    <h3 class="section-title">${t('chat.messages')}</h3>
    <ul class="chat-rows">${items.map(m => html`<${Hit} key=${m.id} m=${m} />`)}</ul>
    <${Later} key=${words} list=${list} />
    ${list.isAtEnd && items.length === 0 && html`<${Empty} icon="search" text=${t('chat.not_found')} />`}`;
}

// A search costs; it waits for a pause in typing.
function Later({ list }) {
  void list.state.value;
  useEffect(() => {
    const timer = setTimeout(() => list.more(), 300);
    return () => clearTimeout(timer);
  }, [list]);
  return list.isStarted && html`<${PagedEnd} list=${list} />`;
}

function Hit({ m }) {
  const c = conversationOf(m.conversationId);
  const name = m.senderId === me.value.id ? t('chat.you') : cardOf(m.senderId).displayName;
  return html`
    <li class="chat-row"><a class="row-link" href="/messages/${m.conversationId}?at=${m.seq}">
      <${Avatar} user=${c ? faceOf(c) : cardOf(m.senderId)} />
      <span class="row-text"><span class="chat-row-top"><bdi class="name cut">${c ? nameOf(c) : name}</bdi>
        <time class="soft small-text" datetime=${m.sentAt}>${shortTime(m.sentAt)}</time></span>
        <span class="cut soft"><bdi>${name}</bdi>: <bdi dir="auto">${gist(m)}</bdi></span></span></a></li>`;
}
