import { html, useEffect, useState } from '../ui/html.js';
import { errorText, Select, Switch } from '../ui/basic.js';
import { say, toast } from '../ui/overlay.js';
import { call, state } from '../client.js';
import { canPush, isSubscribed, subscribe, unsubscribe } from '../push.js';
import { t } from '../i18n.js';
import { latest } from './save.js';

const ways = ['inApp', 'push', 'email'];
const minutes = [5, 60, 360, 1440];

/** What one is told of, and in which ways. */
export function Notifications() {
  const stored = state.value.notificationPreferences ?? { types: [] };
  const [chosen, setChosen] = useState(/** @type {Record<string, boolean>} */ ({}));
  const save = (name, body, undo) => latest(`preference:${name}`, async () => {
    try {
      await call('updateNotificationPreferences', { body });
      say(t('settings.saved'));
    } catch (e) {
      undo?.();
      toast(errorText(e));
    }
  });
  const turn = (type, way, value) => {
    const name = `${type}.${way}`;
    setChosen(old => ({ ...old, [name]: value }));
    save(name, { types: [{ type, [way]: value }] }, () => setChosen(old => ({ ...old, [name]: !value })));
  };
  return html`
    ${canPush && html`<${Push} />`}
    <table class="matrix">
      <caption class="hidden">${t('settings.notifications')}</caption>
      <thead><tr><th><span class="hidden">${t('notify.type')}</span></th>
        ${ways.map(way => html`<th key=${way} scope="col">${t(`notify.${way}`)}</th>`)}</tr></thead>
      <tbody>${stored.types.map(row => html`
        <tr key=${row.type}><th scope="row">${t(`notify.${row.type}`)}</th>
          ${ways.map(way => html`<td key=${way}><input type="checkbox" role="switch" class="switch"
            aria-label="${t(`notify.${row.type}`)}: ${t(`notify.${way}`)}"
            disabled=${row.type === 'system' && way !== 'email'} checked=${chosen[`${row.type}.${way}`] ?? row[way]}
            onChange=${e => turn(row.type, way, e.target.checked)} /></td>`)}</tr>`)}</tbody>
    </table>
    <section>
      <${Select} label=${t('notify.after')} value=${String(stored.emailAfterMinutes)}
        onChange=${e => save('after', { emailAfterMinutes: Number(e.target.value) })}
        options=${[...new Set([...minutes, stored.emailAfterMinutes])].filter(Boolean).sort((a, b) => a - b).map(n =>
          [String(n), after(n)])} />
      <${Select} label=${t('notify.content')} value=${stored.pushContent}
        onChange=${e => save('content', { pushContent: e.target.value })}
        options=${['full', 'ids'].map(c => [c, t(`notify.content_${c}`)])} />
    </section>`;
}

function Push() {
  const [isOn, setOn] = useState(false);
  useEffect(() => { isSubscribed().then(setOn); }, []);
  const turn = async wanted => {
    setOn(wanted);
    try {
      if (!wanted) await unsubscribe();
      else if (!await subscribe()) { setOn(false); toast(t('push.refused')); }
    } catch (e) {
      setOn(!wanted);
      toast(e.code ? errorText(e) : t('push.failed'));
    }
  };
  return html`<section><${Switch} label=${t('push.here')} hint=${t('push.here_hint')} checked=${isOn} onChange=${turn}
    /></section>`;
}

const after = n => new Intl.NumberFormat(document.documentElement.lang, {
  style: 'unit', unit: n % 1440 === 0 ? 'day' : n % 60 === 0 ? 'hour' : 'minute', unitDisplay: 'long',
}).format(n % 1440 === 0 ? n / 1440 : n % 60 === 0 ? n / 60 : n);
