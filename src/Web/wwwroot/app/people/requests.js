import { html } from '../ui/html.js';
import { Button, errorText } from '../ui/basic.js';
import { toast } from '../ui/overlay.js';
import { Head } from '../shell/head.js';
import { call } from '../client.js';
import { t } from '../i18n.js';
import { PersonList } from './lists.js';

/** Who asks to follow one, and whom one asked. */
export default function Requests() {
  const answer = (operation, user, list) => call(operation, { path: { userId: user.id } })
    .then(() => list.remove(user.id), e => toast(errorText(e)));
  return html`
    <${Head} title=${t('requests.title')} backTo="/notifications" />
    <${PersonList} name="requests" load=${cursor => call('listFollowRequests', { query: { cursor } })}
      empty=${t('requests.none')}
      actions=${(user, list) => html`
        <${Button} variant="primary" onClick=${() => answer('acceptFollowRequest', user, list)}>${t('requests.accept')}
          </${Button}>
        <${Button} onClick=${() => answer('declineFollowRequest', user, list)}>${t('requests.decline')}</${Button}>`} />
    <h2 class="section-title">${t('requests.sent')}</h2>
    <${PersonList} name="sent" load=${cursor => call('listSentFollowRequests', { query: { cursor } })}
      empty=${t('requests.none_sent')}
      actions=${(user, list) => html`<${Button} onClick=${() => answer('unfollowUser', user, list)}>
        ${t('requests.withdraw')}</${Button}>`} />`;
}
