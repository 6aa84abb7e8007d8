import { html, useEffect, useState } from '../ui/html.js';
import { addressOf, Avatar, Button, Name, Skeleton } from '../ui/basic.js';
import { confirm, Dialog, Menu, toast } from '../ui/overlay.js';
import { attempt } from '../act.js';
import { call, me } from '../client.js';
import { t } from '../i18n.js';
import { go } from '../router.js';
import { GroupDoors } from './doors.js';
import { GroupSettings } from './group-settings.js';
import { PeoplePicker } from './people.js';
import { membersOf, wantMembers } from './state.js';

/** A group: what it is, who is in it, and for its admins its doors and settings. */
export function Group({ c, onClose }) {
  const [part, setPart] = useState('members');
  const isAdmin = c.role !== 'member';
  const path = { conversationId: c.id };
  const leave = async () => {
    if (!await confirm(t('chat.leave_title', { name: c.group.name }), t('chat.leave_text'), t('chat.leave'))) return;
    if (await attempt(() => call('leaveGroup', { path }))) { onClose(); go('/messages', { replace: true }); }
  };
  const parts = isAdmin ? ['members', 'doors', 'settings'] : ['members'];
  return html`
    <${Dialog} title=${t('chat.group_info')} class="group" onClose=${onClose}
      actions=${html`<${Button} icon="log-out" onClick=${leave}>${t('chat.leave')}</${Button}>`}>
      <div class="group-top"><${Avatar} user=${{ id: c.id, displayName: c.group.name, avatar: c.group.picture }}
        size="64" />
        <div><h3><bdi>${c.group.name}</bdi></h3><p class="soft">${t('chat.n_members', { n: c.memberCount })}</p></div>
          </div>
      ${c.group.description && html`<p class="pre" dir="auto">${c.group.description}</p>`}
      ${parts.length > 1 && html`<div class="tabs" role="group" aria-label=${t('chat.group_info')}>
        ${parts.map(p => html`
        <button type="button" key=${p} aria-current=${p === part ? 'true' : undefined} onClick=${() => setPart(p)}>
          <span>${t(`chat.group_${p}`)}
          ${p === 'doors' && c.joinRequestCount > 0 && html` <span class="badge">${c.joinRequestCount}</span>`}</span>
            </button>`)}</div>`}
      ${part === 'doors' && isAdmin ? html`<${GroupDoors} c=${c} />`
        : part === 'settings' && isAdmin ? html`<${GroupSettings} c=${c} />`
          : html`<${Members} c=${c} isAdmin=${isAdmin} onClose=${onClose} />`}
    </${Dialog}>`;
}

function Members({ c, isAdmin, onClose }) {
  const [added, setAdded] = useState(/** @type {any[] | null} */ (null));
  const [busy, setBusy] = useState(false);
  useEffect(() => wantMembers(c.id, true), [c.id]);
  const members = membersOf(c.id);
  const add = async () => {
    setBusy(true);
    const answer = await attempt(() => call('addGroupMembers',
      { path: { conversationId: c.id }, body: { userIds: added.map(u => u.id) } }));
    setBusy(false);
    if (!answer) return;
    if (answer.invited.length) toast(t('chat.invited', { n: answer.invited.length }));
    setAdded(null);
    wantMembers(c.id, true);
  };
  return html`
    ${isAdmin && (added ? html`
      <${PeoplePicker} chosen=${added} onChange=${setAdded} without=${new Set(members?.map(m => m.user.id))} />
      <div class="chat-asked-acts"><${Button} onClick=${() => setAdded(null)}>${t('act.cancel')}</${Button}>
        <${Button} variant="primary" busy=${busy} disabled=${added.length === 0} onClick=${add}>${t('chat.add')}
          </${Button}></div>`
      : html`<${Button} icon="user-plus" onClick=${() => setAdded([])}>${t('chat.add_people')}</${Button}>`)}
    ${!members ? html`<${Skeleton} rows="3" />` : html`<ul class="rows">
      ${members.map(m => html`<${Member} key=${m.user.id} m=${m} c=${c} onClose=${onClose} />`)}</ul>`}`;
}

function Member({ m, c, onClose }) {
  const path = { conversationId: c.id, userId: m.user.id };
  const isMe = m.user.id === me.value.id;
  const isOwner = c.role === 'owner';
  const again = () => wantMembers(c.id, true);
  const role = to => async () => { if (await attempt(() => call('setGroupRole', { path, body: { role: to } }))) again();
    };
  const remove = async () => {
    if (!await confirm(t('chat.remove_title', { name: m.user.displayName }), t('chat.remove_text'),
      t('act.remove'))) return;
    if (await attempt(() => call('removeGroupMember', { path }))) again();
  };
  const handOver = async () => {
    if (!await confirm(t('chat.hand_over_title', { name: m.user.displayName }), t('chat.hand_over_text'),
      t('chat.hand_over'))) return;
    if (await attempt(() => call('handOverGroup', { path }))) again();
  };
  const mayRemove = !isMe && (isOwner || c.role === 'admin' && m.role === 'member');
  return html`
    <li class="row"><a class="row-link" href=${addressOf(m.user)} onClick=${onClose}><${Avatar} user=${m.user} size="32"
      />
        <span class="row-text"><${Name} user=${m.user} /><span class="soft small-text">
          ${isMe ? t('chat.you') : html`<bdi>@${m.user.username}</bdi>`}</span></span></a>
      <span class="row-end">${m.role !== 'member' && html`<span class="chip-note">${t(`chat.role_${m.role}`)}</span>`}
        ${!isMe && (isOwner || mayRemove) && html`<${Menu} label=${t('act.more')} items=${[
          isOwner && m.role === 'member' && { icon: 'shield', text: t('chat.make_admin'), onClick: role('admin') },
          isOwner && m.role === 'admin' && { icon: 'user', text: t('chat.make_member'), onClick: role('member') },
          isOwner && { icon: 'badge-check', text: t('chat.hand_over'), onClick: handOver },
          mayRemove && { icon: 'user-x', text: t('act.remove'), danger: true, onClick: remove },
        ]} />`}</span></li>`;
}
