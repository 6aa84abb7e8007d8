import { html, useState } from '../ui/html.js';
import { Button, Field, Select, Switch } from '../ui/basic.js';
import { toast } from '../ui/overlay.js';
import { attempt } from '../act.js';
import { call, hubbub } from '../client.js';
import { t } from '../i18n.js';

const pauses = [0, 10, 30, 60, 300, 900, 3600];

/** What a group's admins choose: name and text with a button, the rest at once. */
export function GroupSettings({ c }) {
  const path = { conversationId: c.id };
  const [name, setName] = useState(c.group.name);
  const [description, setDescription] = useState(c.group.description ?? '');
  const [busy, setBusy] = useState(false);
  const change = body => attempt(() => call('updateGroup', { path, body }));
  const save = async () => {
    setBusy(true);
    await change({ name: name.trim(), description: description.trim() });
    setBusy(false);
  };
  const isSame = name.trim() === c.group.name && description.trim() === (c.group.description ?? '');
  const choose = () => {
    const input = Object.assign(document.createElement('input'),
      { type: 'file', accept: 'image/jpeg,image/png,image/webp' });
    input.addEventListener('change', () => attempt(async () => {
      const media = await hubbub.media.upload(input.files[0]).done;
      await call('setGroupPicture', { path, body: { mediaId: media.id } });
      toast(t('chat.picture_changed'));
    }));
    input.click();
  };
  const slow = pauses.includes(c.group.slowModeSeconds) ? pauses : [...pauses, c.group.slowModeSeconds];
  return html`
    <div class="info-part">
      <div class="chat-asked-acts"><${Button} icon="camera" onClick=${choose}>${t('chat.change_picture')}</${Button}>
        ${c.group.picture && html`<${Button} onClick=${() => attempt(() => call('removeGroupPicture', { path }))}>
          ${t('chat.remove_picture')}</${Button}>`}</div>
      <${Field} label=${t('chat.group_name')} value=${name} maxlength="100" onInput=${e => setName(e.target.value)} />
      <${Field} label=${t('chat.group_description')} value=${description} rows="2" maxlength="1000"
        onInput=${e => setDescription(e.target.value)} />
      <${Button} variant="primary" busy=${busy} disabled=${isSame || !name.trim()} onClick=${save}>${t('act.save')}
        </${Button}>
      <${Switch} label=${t('chat.shows_history')} checked=${c.group.showsHistory}
        onChange=${showsHistory => change({ showsHistory })} />
      <${Switch} label=${t('chat.only_admins_write')} checked=${c.group.onlyAdminsSend}
        onChange=${onlyAdminsSend => change({ onlyAdminsSend })} />
      <${Switch} label=${t('chat.shows_blocked')} hint=${t('chat.shows_blocked_hint')} checked=${c.group.showsBlocked}
        onChange=${showsBlocked => change({ showsBlocked })} />
      <${Select} label=${t('chat.slow_mode')} value=${String(c.group.slowModeSeconds)}
        onChange=${e => change({ slowModeSeconds: Number(e.target.value) })}
        options=${slow.map(n => [String(n), n === 0 ? t('chat.off') : n < 60 ? t('chat.seconds', { n })
          : t('chat.minutes', { n: n / 60 })])} />
    </div>`;
}
