import { computed, html, useEffect } from '../ui/html.js';
import { errorText, Icon } from '../ui/basic.js';
import { hubbub, outbox, status } from '../client.js';
import { t } from '../i18n.js';
import { announce } from '../post/store.js';

// One that is just being sent is shown by who sends it.
const waiting = computed(() => outbox.value.filter(i => i.operation === 'createPost'
  && (i.state === 'waiting' || i.state === 'failed' || i.state === 'queued' && status.value !== 'live')));

const said = body => body.text || t('compose.n_files', { n: body.mediaIds?.length ?? 1 });

/** One's posts that wait for a connection, or were refused after that: above the feed, until they are in it. */
export function Outgoing() {
  const items = waiting.value;
  const keys = items.map(i => i.key).join();
  useEffect(() => {
    items.forEach(i => hubbub.outbox.pending(i.key).done.then(announce, () => {}));
  }, [keys]);
  return items.length > 0 && html`
    <ul class="outgoing" aria-label=${t('compose.outgoing')}>
      ${items.map(item => html`<li key=${item.key}>
        <p class="pre" dir="auto">${said(item.input.body)}</p>
        ${item.state === 'failed' ? html`
          <p class="form-trouble" role="alert"><${Icon} name="circle-alert" size="16" />
            <span>${t('chat.not_sent')} ${errorText(item.error)}</span></p>
          <button type="button" class="link" onClick=${() => hubbub.outbox.retry(item.key)}>${t('act.retry')}</button>
          <button type="button" class="link" onClick=${() => hubbub.outbox.discard(item.key)}>
            ${t('chat.discard')}</button>`
        : html`<p class="soft small-text"><${Icon} name="clock" size="16" /><span>${t('compose.waits')}</span></p>`}
      </li>`)}
    </ul>`;
}
