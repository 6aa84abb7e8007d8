import { effect, html, useEffect, useErrorBoundary } from '../ui/html.js';
import { Avatar, Button, Icon, Name, addressOf, Skeleton } from '../ui/basic.js';
import { Menu, Overlays } from '../ui/overlay.js';
import { me, state, status } from '../client.js';
import { count, language, t } from '../i18n.js';
import { go, here, Page } from '../router.js';
import { openComposer, ComposerHost } from '../compose/open.js';
import { unreadConversations, unreadNotices } from '../unread.js';
import { leave } from './leave.js';
import { Status } from './status.js';
import { Aside } from './aside.js';
import { AboutHost } from './about.js';
import { Keys, listenToKeys } from './keys.js';

/** The whole app: who is not logged in sees the start, everyone else the navigation and a page. */
export function Shell() {
  useEffect(() => listenToKeys(), []);
  useEffect(() => effect(guard), []);
  void language.value;
  return html`
    <${Content} />
    <${ComposerHost} />
    <${AboutHost} />
    <${Keys} />
    <${Overlays} />`;
}

let hasSeenSomeone = false;

// Keeps where one wanted to go. What a page has loaded for someone ends with it, so that nobody else sees it.
function guard() {
  const entry = here.value;
  hasSeenSomeone ||= Boolean(me.value);
  if (status.value === 'signedOut' && !entry.route.isOpen) {
    const login = entry.path === '/' ? '/login' : `/login?to=${encodeURIComponent(entry.path)}`;
    if (hasSeenSomeone) location.replace(login);
    else go(login, { replace: true });
  } else if (status.value !== 'signedOut' && me.value && entry.route.isOpen && entry.route.path !== '/nowhere') {
    const to = entry.query.get('to');
    go(to?.startsWith('/') && !to.startsWith('//') ? to : '/', { replace: true });
  }
}

function Content() {
  const entry = here.value;
  if (entry.route.isOpen && !me.value) return html`<main id="main" class="open"><${Guarded} /></main>`;
  if (!me.value) return html`<div class="splash"><img src="/icon.svg" alt="" width="56" height="56" /><${Status} isLoud
    /></div>`;
  return html`
    <a class="skip" href="#main" onClick=${skip}>${t('nav.skip')}</a>
    <div class="shell ${entry.route.wide ? 'wide' : ''}">
      <${Rail} />
      <main id="main" class="column"><${Guarded} key=${entry.route.path} /></main>
      <${Aside} />
    </div>
    <${Bar} />`;
}

function skip(event) {
  event.preventDefault();
  /** @type {HTMLElement | null} */ (document.querySelector('main h1'))?.focus();
}

function Guarded() {
  const [error, reset] = useErrorBoundary(e => console.error(e));
  return error
    ? html`<div class="empty" role="alert"><${Icon} name="circle-alert" size="32" /><p>${t('error.page')}</p>
        <${Button} onClick=${reset}>${t('act.retry')}</${Button}></div>`
    : html`<${Page} fallback=${html`<${Skeleton} />`} />`;
}

const places = () => [
  { tab: 'home', href: '/', icon: 'house', text: t('nav.home') },
  { tab: 'search', href: '/search', icon: 'search', text: t('nav.search') },
  { tab: 'notifications', href: '/notifications', icon: 'bell', text: t('nav.notifications'),
    unread: unreadNotices.value },
  { tab: 'messages', href: '/messages', icon: 'message-circle', text: t('nav.messages'),
    unread: unreadConversations.value },
];

const isAdmin = () => state.value.account?.isAdmin;

const Place = ({ place }) => html`
  <li><a class="place" href=${place.href} aria-current=${here.value.route.tab === place.tab ? 'page' : undefined}>
    <span class="place-icon"><${Icon} name=${place.icon} size="24" />
      ${place.unread > 0 && html`<span class="badge" aria-hidden="true">${count(place.unread)}</span>`}</span>
    <span class="place-text">${place.text}</span>
    ${place.unread > 0 && html`<span class="hidden">${t('nav.unread', { n: place.unread })}</span>`}
  </a></li>`;

function Rail() {
  return html`
    <header class="rail">
      <a class="brand" href="/"><img src="/icon.svg" alt="" width="32" height="32" /><span>Hubbub</span></a>
      <nav aria-label=${t('nav.main')}><ul>
        ${places().map(place => html`<${Place} place=${place} key=${place.tab} />`)}
        <${Place} place=${{ tab: 'saved', href: '/saved', icon: 'bookmark', text: t('nav.saved') }} />
        <${Place} place=${{ tab: 'settings', href: '/settings', icon: 'settings', text: t('nav.settings') }} />
        ${isAdmin() && html`<${Place} place=${{ tab: 'admin', href: '/admin', icon: 'shield', text: t('admin.title') }}
          />`}
      </ul></nav>
      <button type="button" class="button primary compose-button" onClick=${() => openComposer()}
        aria-label=${t('compose.new')}>
        <${Icon} name="square-pen" /><span>${t('compose.new')}</span></button>
      <div class="rail-end">
        <${Status} />
        <${Own} />
      </div>
    </header>`;
}

function Own() {
  const user = me.value;
  return html`
    <${Menu} label=${t('nav.own')} class="own" items=${[
      { icon: 'user', text: t('nav.profile'), href: addressOf(user) },
      { icon: 'bookmark', text: t('nav.saved'), href: '/saved' },
      { icon: 'clock', text: t('scheduled.title'), href: '/scheduled' },
      { icon: 'settings', text: t('nav.settings'), href: '/settings' },
      { icon: 'log-out', text: t('nav.logout'), onClick: leave },
    ]}>
      <${Avatar} user=${user} />
      <span class="row-text own-text"><${Name} user=${user} /><span class="soft"><bdi>@${user.username}</bdi></span>
        </span>
    </${Menu}>`;
}

function Bar() {
  return html`
    <div class="bar">
      <${Status} />
      <nav aria-label=${t('nav.main')}><ul>
        ${places().map(place => html`<${Place} place=${place} key=${place.tab} />`)}
        <li><a class="place" href=${addressOf(me.value)} aria-current=${here.value.route.tab === 'profile' ? 'page'
          : undefined}>
          <span class="place-icon"><${Avatar} user=${me.value} size="24" /></span>
          <span class="place-text">${t('nav.you')}</span></a></li>
      </ul></nav>
    </div>`;
}
