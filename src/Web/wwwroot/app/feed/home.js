import { html } from '../ui/html.js';
import { ButtonLink, Avatar, Empty } from '../ui/basic.js';
import { Head } from '../shell/head.js';
import { me } from '../client.js';
import { t } from '../i18n.js';
import { here, useKept } from '../router.js';
import { openComposer } from '../compose/open.js';
import { Stories } from '../stories/row.js';
import { Feed, makeFeed } from './feed.js';

const kinds = ['home', 'ranked', 'friends'];

/** The first page: what the people one follows write, newest first; the other kinds by tabs. */
export default function Home({ query }) {
  const kind = kinds.includes(query.get('feed')) ? query.get('feed') : 'home';
  const feed = useKept(`feed.${kind}`, () => makeFeed(kind));
  return html`
    <${Head} title=${t('nav.home')} />
    <nav class="tabs" aria-label=${t('feed.kinds')}>
      ${kinds.map(k => html`<a key=${k} href=${k === 'home' ? '/' : `/?feed=${k}`}
        aria-current=${k === kind ? 'page' : undefined}>${t(`feed.${k}`)}</a>`)}
    </nav>
    ${kind === 'home' && html`<${Stories} />`}
    <button type="button" class="compose-line" onClick=${() => openComposer()}>
      <${Avatar} user=${me.value} /><span class="soft">${t('compose.prompt')}</span></button>
    <${Feed} key=${here.value.key + kind} feed=${feed} empty=${html`
      <${Empty} icon="users" text=${t(kind === 'friends' ? 'feed.empty_friends' : 'feed.empty')}>
        <${ButtonLink} variant="primary" href="/explore">${t('feed.explore_action')}</${ButtonLink}>
      </${Empty}>`} />`;
}
