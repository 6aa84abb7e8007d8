import { html, useRef, useState } from '../ui/html.js';
import { Button, errorText, Field, Icon } from '../ui/basic.js';
import { confirm, toast } from '../ui/overlay.js';
import { call, newKey } from '../client.js';
import { t } from '../i18n.js';

/** An announcement to everyone. */
export function Announce() {
  const [text, setText] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  // One for what is written, so that to try again does not announce twice.
  const key = useRef(newKey());
  const onInput = e => {
    setText(e.target.value);
    setError('');
    key.current = newKey();
  };
  const send = async event => {
    event.preventDefault();
    if (busy || !await confirm(t('admin.announce_title'), text, t('admin.announce_act'))) return;
    setBusy(true);
    try {
      await call('announce', { body: { message: text }, key: key.current });
      setText('');
      key.current = newKey();
      toast(t('admin.announced'));
    } catch (e) {
      setError(e.fields?.message?.[0] ?? errorText(e));
    } finally {
      setBusy(false);
    }
  };
  return html`
    <form class="admin-form" onSubmit=${send}>
      <p class="soft"><${Icon} name="info" size="18" /> ${t('admin.announce_text')}</p>
      <${Field} label=${t('admin.announce_label')} rows="4" name="message" maxlength="500" value=${text} error=${error}
        onInput=${onInput} />
      <${Button} type="submit" variant="primary" busy=${busy} disabled=${!text.trim()}>
        ${t('admin.announce_act')}</${Button}>
    </form>`;
}
