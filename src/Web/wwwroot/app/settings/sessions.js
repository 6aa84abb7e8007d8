import { html } from '../ui/html.js';
import { Button, errorText, Icon, Time } from '../ui/basic.js';
import { confirm, toast } from '../ui/overlay.js';
import { paged, PagedEnd } from '../ui/paged.js';
import { call } from '../client.js';
import { parts, t } from '../i18n.js';
import { useKept } from '../router.js';

/** Where one is logged in, and how to end that. */
export function Sessions() {
  const list = useKept('sessions', () => paged(cursor => call('listSessions', { query: { cursor } })));
  const end = session => call('revokeSession', { path: { sessionId: session.id } })
    .then(() => list.remove(session.id), e => toast(errorText(e)));
  const endAll = async () => {
    if (await confirm(t('sessions.all_title'), t('sessions.all_text'), t('sessions.all'))) {
      call('logOutEverywhere').catch(e => toast(errorText(e)));
    }
  };
  return html`
    <ul class="rows plain-rows">${list.items.value.map(session => html`
      <li key=${session.id} class="row"><${Icon} name="monitor" size="24" />
        <span class="row-text"><bdi class="strong">${session.deviceName || t('sessions.unnamed')}</bdi>
          <span class="soft small-text">${session.isCurrent ? t('sessions.this')
            : parts('sessions.used', { ago: html`<${Time} at=${session.lastUsedAt} />` })}
            ${session.address && html` · <bdi>${session.address}</bdi>`}</span></span>
        ${!session.isCurrent && html`<${Button} onClick=${() => end(session)}>${t('sessions.end')}</${Button}>`}
      </li>`)}</ul>
    <${PagedEnd} list=${list} />
    <${Button} icon="log-out" onClick=${endAll}>${t('sessions.all')}</${Button}>`;
}
