import { html } from '../ui/html.js';
import { ButtonLink, Avatar, Empty } from '../ui/basic.js';
import { Head } from '../shell/head.js';
import { me, state } from '../client.js';
import { t } from '../i18n.js';
import { here, useKept } from '../router.js';
import { openComposer } from '../compose/open.js';
import { Outgoing } from '../compose/outgoing.js';
import { Stories } from '../stories/row.js';
import { Feed, makeFeed } from './feed.js';

const kinds = ['home', 'ranked', 'friends'];

const keptFeed = kind => useKept(`feed.${kind}`, () => makeFeed(kind));

/** Asks for the feed before the page is drawn. */
export const loadHome = () => keptFeed('home').list.more();

/** The first page: what the people one follows write, newest first; the other kinds, and one's circles, by tabs. */
export default function Home({ query }) {
  const circles = state.value.own?.circles ?? [];
  const tabs = [...kinds.map(kind => [kind, t(`feed.${kind}`)]), ...circles.map(c => [`circle-${c.id}`, c.name])];
  const [kind, label] = tabs.find(([name]) => name === query.get('feed')) ?? tabs[0];
  const isCircle = !kinds.includes(kind);
  const feed = keptFeed(kind);
  return html`
    <${Head} title=${t('nav.home')} />
    <nav class="tabs" aria-label=${t('feed.kinds')}>
      ${tabs.map(([name, text]) => html`<a key=${name} href=${name === 'home' ? '/' : `/?feed=${name}`}
        aria-current=${name === kind ? 'page' : undefined}><bdi>${text}</bdi></a>`)}
    </nav>
    ${kind === 'home' && html`<${Stories} />`}
    <button type="button" class="compose-line" onClick=${() => openComposer()}>
      <${Avatar} user=${me.value} /><span class="soft">${t('compose.prompt')}</span></button>
    <${Outgoing} />
    <${Feed} key=${here.value.key + kind} feed=${feed} label=${label} empty=${html`
      <${Empty} icon="users" text=${t(kind === 'friends' ? 'feed.empty_friends' : isCircle ? 'feed.empty_circle'
        : 'feed.empty')}>
        <${ButtonLink} variant="primary" href=${isCircle ? '/settings/circles' : '/explore'}>
          ${t(isCircle ? 'circles.manage' : 'feed.explore_action')}</${ButtonLink}>
      </${Empty}>`} />`;
}
