import { html } from '../ui/html.js';
import { Icon } from '../ui/basic.js';
import { Head } from '../shell/head.js';
import { leave } from '../shell/leave.js';
import { state } from '../client.js';
import { t } from '../i18n.js';
import { Circles } from '../people/circles.js';
import { Account } from './account.js';
import { Look } from './look.js';
import { Notifications } from './notifications.js';
import { Privacy } from './privacy.js';
import { ProfileSettings } from './profile.js';
import { Sessions } from './sessions.js';

const pages = {
  profile: ['user', ProfileSettings], privacy: ['lock', Privacy], circles: ['circle-dot', Circles],
  notifications: ['bell', Notifications],
  look: ['sun', Look], sessions: ['monitor', Sessions], account: ['shield', Account],
};

/** The settings: a list of pages, and each page, where everything is saved at once. */
export default function Settings({ params }) {
  const page = pages[params.page];
  if (page) {
    const [, Page] = page;
    return html`
      <${Head} title=${t(`settings.${params.page}`)} backTo="/settings" />
      <div class="settings-page"><${Page} /></div>`;
  }
  return html`
    <${Head} title=${t('nav.settings')} />
    <ul class="rows settings-list">
      ${state.value.account?.isAdmin && html`
        <li><a class="row" href="/admin"><${Icon} name="shield" size="24" />
          <span class="row-text"><span class="strong">${t('admin.title')}</span></span>
          <${Icon} name="chevron-right" /></a></li>`}
      ${Object.entries(pages).map(([name, [icon]]) => html`
        <li key=${name}><a class="row" href="/settings/${name}"><${Icon} name=${icon} size="24" />
          <span class="row-text"><span class="strong">${t(`settings.${name}`)}</span><span class="soft small-text">
            ${t(`settings.${name}_note`)}</span></span>
          <${Icon} name="chevron-right" /></a></li>`)}
      <li><a class="row" href="/scheduled"><${Icon} name="clock" size="24" />
        <span class="row-text"><span class="strong">${t('scheduled.title')}</span>
          <span class="soft small-text">${t('scheduled.note')}</span></span>
        <${Icon} name="chevron-right" /></a></li>
      <li><button type="button" class="row grow wide-row" onClick=${leave}><${Icon} name="log-out"
        size="24" />
        <span class="strong">${t('nav.logout')}</span></button></li>
    </ul>`;
}
