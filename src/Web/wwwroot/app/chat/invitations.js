import { html, useEffect, useState } from '../ui/html.js';
import { Avatar, Button, errorText } from '../ui/basic.js';
import { toast } from '../ui/overlay.js';
import { call, on, state } from '../client.js';
import { t } from '../i18n.js';
import { go } from '../router.js';

/** Groups to which one is invited, and those that one asks to join. */
export function Invitations() {
  const [invitations, setInvitations] = useState(/** @type {any[]} */ ([]));
  const [asking, setAsking] = useState(/** @type {any[]} */ ([]));
  const [busy, setBusy] = useState('');
  const n = state.value.groupInvitations;
  const load = () => {
    call('listGroupInvitations', { query: { limit: 100 } }).then(p => setInvitations(p.items), () => {});
    call('listOwnJoinRequests', { query: { limit: 20 } }).then(p => setAsking(p.items), () => {});
  };
  useEffect(load, [n]);
  useEffect(() => on('conversation_restored', load), []);
  const act = (operation, id, done) => async () => {
    setBusy(id);
    try {
      const answer = await call(operation, { path: { conversationId: id } });
      load();
      done?.(answer);
    } catch (e) {
      toast(errorText(e));
    }
    setBusy('');
  };
  return html`
    ${invitations.length > 0 && html`<h3 class="section-title">${t('chat.invitations')}</h3><ul class="rows">
      ${invitations.map(i => html`
      <li class="row chat-invitation" key=${i.conversationId}>
        <${Avatar} user=${{ id: i.conversationId, displayName: i.name, avatar: i.picture }} />
        <div class="row-text"><bdi class="name">${i.name}</bdi>
          <span class="soft small-text">${t('chat.invited_by', { name: i.invitedBy.displayName })}</span>
          <span class="soft small-text">${t('chat.n_members', { n: i.memberCount })}</span></div>
        <div class="chat-asked-acts">
          <${Button} disabled=${busy === i.conversationId} onClick=${act('declineGroupInvitation', i.conversationId)}>
            ${t('chat.decline')}</${Button}>
          <${Button} variant="primary" disabled=${busy === i.conversationId}
            onClick=${act('acceptGroupInvitation', i.conversationId, c => go(`/messages/${c.id}`))}>${t('chat.accept')}
              </${Button}></div>
      </li>`)}</ul>`}
    ${asking.length > 0 && html`<h3 class="section-title">${t('chat.asking')}</h3><ul class="rows">
      ${asking.map(r => html`
      <li class="row" key=${r.conversationId}><bdi class="name cut grow">${r.name}</bdi>
        <${Button} disabled=${busy === r.conversationId} onClick=${act('withdrawJoinRequest', r.conversationId)}>
          ${t('chat.withdraw')}</${Button}></li>`)}</ul>`}`;
}
