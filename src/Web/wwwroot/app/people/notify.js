import { html, useState } from '../ui/html.js';
import { errorText, Switch } from '../ui/basic.js';
import { Dialog, say, toast } from '../ui/overlay.js';
import { call, state } from '../client.js';
import { t } from '../i18n.js';
import { latest } from '../settings/save.js';

const ways = ['inApp', 'push', 'email'];

/** In which ways one is told of what a person does. */
export function NotifyDialog({ user, onClose }) {
  const stored = state.value.notificationPreferences?.people?.find(p => p.userId === user.id);
  const [chosen, setChosen] = useState(/** @type {Record<string, boolean | undefined>} */ ({}));
  const isOn = way => chosen[way] ?? stored?.[way] ?? true;
  const turn = (way, value) => {
    setChosen(old => ({ ...old, [way]: value }));
    latest(`person:${user.id}.${way}`, async () => {
      try {
        await call('updateNotificationPreferences', { body: { people: [{ userId: user.id, [way]: value }] } });
        say(t('settings.saved'));
      } catch (e) {
        // What is stored counts, unless something else was chosen meanwhile.
        setChosen(old => old[way] === value ? { ...old, [way]: undefined } : old);
        toast(errorText(e));
      }
    });
  };
  return html`
    <${Dialog} title=${t('people.notify_title', { name: user.displayName })} class="small" onClose=${onClose}>
      <p class="soft">${t('people.notify_hint')}</p>
      ${ways.map(way => html`
        <${Switch} key=${way} label=${t(`notify.${way}`)} checked=${isOn('inApp') && isOn(way)}
          disabled=${way !== 'inApp' && !isOn('inApp')} onChange=${value => turn(way, value)} />`)}
    </${Dialog}>`;
}
