import { html, useState } from '../ui/html.js';
import { Button, Empty, Icon, IconButton } from '../ui/basic.js';
import { confirm, Dialog, Menu } from '../ui/overlay.js';
import { NameDialog } from '../ui/name.js';
import { attempt } from '../act.js';
import { call, newKey, state } from '../client.js';
import { t } from '../i18n.js';
import { PeoplePicker } from '../chat/people.js';
import { PersonList } from './lists.js';

const longest = 50;

/** One's circles: whom some posts are for. Nobody is told that they are in one. */
export function Circles() {
  const circles = state.value.own?.circles ?? [];
  const [shown, setShown] = useState(/** @type {{ what: string, circle?: any } | null} */ (null));
  const close = () => setShown(null);
  const remove = async circle => {
    if (await confirm(t('circles.delete_title', { name: circle.name }), t('circles.delete_text'), t('act.delete'))) {
      attempt(() => call('deleteCircle', { path: { circleId: circle.id } }));
    }
  };
  const circle = circles.find(c => c.id === shown?.circle?.id);
  const make = html`
    <${Button} icon="plus" onClick=${() => setShown({ what: 'new' })}>${t('circles.new')}</${Button}>`;
  return html`
    <p class="soft">${t('circles.note')}</p>
    <ul class="rows plain-rows">${circles.map(c => html`
      <li key=${c.id} class="row"><${Icon} name="circle-dot" size="24" />
        <button type="button" class="row-link grow" onClick=${() => setShown({ what: 'members', circle: c })}>
          <span class="row-text"><bdi class="strong">${c.name}</bdi>
            <span class="soft small-text">${t('chat.n_members', { n: c.members })}</span></span></button>
        <${Menu} label=${t('act.more')} items=${[
          { icon: 'users', text: t('circles.members'), onClick: () => setShown({ what: 'members', circle: c }) },
          { icon: 'pencil', text: t('circles.rename'), onClick: () => setShown({ what: 'rename', circle: c }) },
          { icon: 'trash-2', text: t('circles.delete'), danger: true, onClick: () => remove(c) },
        ]} />
      </li>`)}</ul>
    ${circles.length === 0 ? html`<${Empty} icon="circle-dot" text=${t('circles.none')}>${make}</${Empty}>` : make}
    ${shown?.what === 'new' && html`<${NameDialog} title=${t('circles.new')} label=${t('circles.name')}
      longest=${longest} save=${name => call('createCircle', { body: { name } })} onClose=${close} />`}
    ${shown?.what === 'rename' && circle && html`<${NameDialog} title=${t('circles.rename')} label=${t('circles.name')}
      longest=${longest} value=${circle.name} onClose=${close}
      save=${name => call('renameCircle', { path: { circleId: circle.id }, body: { name } })} />`}
    ${shown?.what === 'members' && circle && html`<${Members} key=${circle.id} circle=${circle} onClose=${close} />`}`;
}

function Members({ circle, onClose }) {
  const [added, setAdded] = useState(/** @type {any[]} */ ([]));
  const [version, setVersion] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const at = user => ({ path: { circleId: circle.id, userId: user.id } });
  const add = async () => {
    setBusy(true);
    await attempt(async () => {
      for (const user of added) await call('addCircleMember', at(user));
    });
    setBusy(false);
    setAdded([]);
    setVersion(newKey());
  };
  const remove = async (user, list) => {
    if (await attempt(() => call('removeCircleMember', at(user)))) list.remove(user.id);
  };
  return html`
    <${Dialog} title=${circle.name} class="small" onClose=${onClose} actions=${html`
      <${Button} onClick=${onClose}>${t('act.close')}</${Button}>
      <${Button} variant="primary" busy=${busy} disabled=${added.length === 0} onClick=${add}>
        ${t('circles.add')}</${Button}>`}>
      <${PeoplePicker} chosen=${added} onChange=${setAdded} />
      <h3 class="section-title">${t('circles.members')}</h3>
      <div class="plain-rows"><${PersonList} key=${version} name=${`circle.${circle.id}.${version}`}
        empty=${t('circles.nobody')}
        load=${cursor => call('listCircleMembers', { path: { circleId: circle.id }, query: { cursor } })}
        actions=${(user, list) => html`<${IconButton} icon="x" label=${t('circles.remove', { name: user.displayName })}
          onClick=${() => remove(user, list)} />`} /></div>
    </${Dialog}>`;
}
