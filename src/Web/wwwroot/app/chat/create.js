import { html, useRef, useState } from '../ui/html.js';
import { Button, errorText, Field, Icon, Switch } from '../ui/basic.js';
import { Dialog, toast } from '../ui/overlay.js';
import { call, newKey } from '../client.js';
import { t } from '../i18n.js';
import { go } from '../router.js';
import { PeoplePicker } from './people.js';

/** Makes a group. */
export function CreateGroup({ onClose }) {
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [people, setPeople] = useState(/** @type {any[]} */ ([]));
  const [showsHistory, setHistory] = useState(true);
  const [error, setError] = useState(null);
  const [busy, setBusy] = useState(false);
  const key = useRef(newKey());
  const create = async () => {
    setBusy(true);
    setError(null);
    try {
      const made = await call('createGroup', {
        body: { name: name.trim(), description: description.trim()
          || undefined, memberIds: people.map(u => u.id), showsHistory }, key: key.current,
      });
      if (made.invited.length) toast(t('chat.invited', { n: made.invited.length }));
      onClose();
      go(`/messages/${made.conversation.id}`);
    } catch (e) {
      if (e.status && e.status < 500) key.current = newKey();
      setError(e);
      setBusy(false);
    }
  };
  return html`
    <${Dialog} title=${t('chat.new_group')} class="small" onClose=${onClose} actions=${html`
      <${Button} onClick=${onClose}>${t('act.cancel')}</${Button}>
      <${Button} variant="primary" busy=${busy} disabled=${!name.trim()} onClick=${create}>${t('chat.create')}
        </${Button}>`}>
      <${Field} label=${t('chat.group_name')} value=${name} maxlength="100" error=${error?.fields?.name?.[0]}
        onInput=${e => setName(e.target.value)} />
      <${Field} label=${t('chat.group_description')} value=${description} rows="2" maxlength="1000"
        onInput=${e => setDescription(e.target.value)} />
      <${PeoplePicker} chosen=${people} onChange=${setPeople} />
      <${Switch} label=${t('chat.shows_history')} checked=${showsHistory} onChange=${setHistory} />
      ${error && !error.fields?.name && html`<p class="form-trouble" role="alert"><${Icon} name="circle-alert" size="18"
        />${errorText(error)}</p>`}
    </${Dialog}>`;
}
