import { html, useEffect, useRef, useState } from '../ui/html.js';
import { Empty, Icon, IconButton, PersonRow } from '../ui/basic.js';
import { isEmpty, paged, PagedEnd } from '../ui/paged.js';
import { Head } from '../shell/head.js';
import { call } from '../client.js';
import { t } from '../i18n.js';
import { go, useKept } from '../router.js';
import { Feed, makeFeed, Posts } from '../feed/feed.js';
import { keep } from '../post/store.js';
import { FollowButton, wantRelationship } from '../people/relationship.js';

const kinds = ['posts', 'users', 'tags'];

/** Finds posts, people and tags; without words, what is popular. */
export default function Search({ query }) {
  const q = query.get('q') ?? '';
  const kind = kinds.includes(query.get('kind')) ? query.get('kind') : 'posts';
  const [text, setText] = useState(q);
  const timer = useRef(0);
  const open = value => go(value.trim() ? `/search?${new URLSearchParams({ q: value.trim(), kind })}`
    : '/search', { replace: true });
  const onInput = e => {
    setText(e.target.value);
    clearTimeout(timer.current);
    const { value } = e.target;
    if (!e.isComposing) timer.current = setTimeout(() => open(value), 300);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return html`
    <${Head} title=${q ? t('search.for', { q }) : t('nav.search')} shownTitle=${t('nav.search')} />
    <form role="search" class="search-box" onSubmit=${e => { e.preventDefault(); clearTimeout(timer.current);
      open(text); }}>
      <${Icon} name="search" /><input type="search" dir=${text ? 'auto' : undefined} value=${text} maxlength="100"
        autofocus enterkeyhint="search"
        aria-label=${t('nav.search')} placeholder=${t('search.prompt')} onInput=${onInput}
        ref=${el => { if (el && !el.dataset.seen) { el.dataset.seen = '1'; el.focus(); } }} />
      ${text && html`<${IconButton} icon="x" label=${t('search.clear')} onClick=${() => { setText(''); open(''); }} />`}
    </form>
    ${q ? html`
      <nav class="tabs" aria-label=${t('search.kinds')}>${kinds.map(k => html`
        <a key=${k} href="/search?${new URLSearchParams({ q, kind: k })}"
          aria-current=${k === kind ? 'page' : undefined}>${t(`search.${k}`)}</a>`)}</nav>
      <${Results} key=${kind + q} q=${q} kind=${kind} />`
      : html`<h2 class="section-title">${t('feed.explore')}</h2><${Explore} />`}`;
}

function Explore() {
  const feed = useKept('explore', () => makeFeed('explore'));
  return html`<${Feed} feed=${feed} empty=${html`<${Empty} icon="compass" text=${t('feed.empty_explore')} />`} />`;
}

function Results({ q, kind }) {
  const list = useKept(`found.${kind}.${q}`, () => paged(
    cursor => call('search', { query: { q, kind, cursor } }),
    kind === 'posts' ? { read: post => ({ id: keep(post), reasons: [] }) } : kind === 'tags'
      ? { idOf: (/** @type {any} */ tag) => tag.tag } : {}));
  const items = /** @type {any[]} */ (list.items.value);
  return html`
    ${kind === 'posts' ? html`<${Posts} list=${list} label=${t('search.posts')} />`
      : html`<ul class="rows">${items.map(item => (kind === 'users'
          ? html`<${FoundPerson} key=${item.id} user=${item} />`
          : html`<li key=${item.tag}><a class="row" href="/tags/${encodeURIComponent(item.tag)}"><${Icon} name="hash"
            size="24" />
              <span class="row-text"><bdi class="strong">${item.tag}</bdi>
                <span class="soft">${t('trends.people', { n: item.authors })}</span></span></a></li>`))}</ul>
        <${PagedEnd} list=${list} />`}
    ${isEmpty(list) && html`<${Empty} icon="search" text=${t('search.none', { q })} />`}`;
}

function FoundPerson({ user }) {
  useEffect(() => { if (user.isAvailable) wantRelationship(user.id); }, [user.id]);
  return html`<${PersonRow} user=${user}><${FollowButton} user=${user} isSmall /></${PersonRow}>`;
}

