import { html } from '../ui/html.js';
import { Button, Select, Switch } from '../ui/basic.js';
import { call } from '../client.js';
import { t } from '../i18n.js';
import { relate } from '../people/relationship.js';
import { PersonList } from '../people/lists.js';
import { useProfileSettings } from './save.js';

const circles = ['everyone', 'following', 'nobody'];

/** Who sees one, who may write, and whom one does not want to hear. */
export function Privacy() {
  const [settings, put] = useProfileSettings();
  const who = all => all.map(value => [value, t(`privacy.${value}`)]);
  return html`
    <section>
      <${Switch} label=${t('privacy.private')} hint=${t('privacy.private_hint')} checked=${settings.isPrivate}
        onChange=${isPrivate => put({ isPrivate })} />
      <${Switch} label=${t('privacy.receipts')} hint=${t('privacy.receipts_hint')}
        checked=${settings.readReceipts ?? true} onChange=${readReceipts => put({ readReceipts })} />
      <${Switch} label=${t('privacy.analytics')} hint=${t('privacy.analytics_hint')}
        checked=${settings.allowAnalytics ?? true} onChange=${allowAnalytics => put({ allowAnalytics })} />
      <${Select} label=${t('privacy.messages')} value=${settings.whoCanMessage ?? 'everyone'} options=${who(circles)}
        onChange=${e => put({ whoCanMessage: e.target.value })} />
      <${Select} label=${t('privacy.groups')} value=${settings.whoCanAddToGroups ?? 'everyone'}
        options=${who(circles.slice(0, 2))}
        onChange=${e => put({ whoCanAddToGroups: e.target.value })} />
    </section>
    <section><h2>${t('privacy.blocked')}</h2>
      <div class="plain-rows"><${PersonList} name="blocked" load=${cursor => call('listBlocked', { query: { cursor } })}
        empty=${t('privacy.none_blocked')}
        actions=${(user, list) => html`<${Button} onClick=${() =>
          relate(user.id, 'unblockUser').then(now => now && list.remove(user.id))}>${t('people.unblock')}</${Button}>`}
            /></div>
    </section>
    <section><h2>${t('privacy.muted')}</h2>
      <div class="plain-rows"><${PersonList} name="muted" load=${cursor => call('listMuted', { query: { cursor } })}
        empty=${t('privacy.none_muted')}
        actions=${(user, list) => html`<${Button} onClick=${() =>
          relate(user.id, 'unmuteUser').then(now => now && list.remove(user.id))}>${t('people.unmute')}</${Button}>`} />
            </div>
    </section>`;
}
