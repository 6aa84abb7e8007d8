import { html, useEffect, useState } from '../ui/html.js';
import { Button, Icon, IconButton, PersonRow, Select, Skeleton, Switch, Trouble } from '../ui/basic.js';
import { toast } from '../ui/overlay.js';
import { attempt } from '../act.js';
import { call, newKey } from '../client.js';
import { date, t } from '../i18n.js';

const day = 86_400;

/** How people come into a group: who asks, and the links. */
export function GroupDoors({ c }) {
  const path = { conversationId: c.id };
  const [links, setLinks] = useState(/** @type {any[] | null} */ (null));
  const [asking, setAsking] = useState(/** @type {any[]} */ ([]));
  const [error, setError] = useState(null);
  const [ends, setEnds] = useState('7');
  const [needsApproval, setApproval] = useState(false);
  const [busy, setBusy] = useState(false);
  const load = () => {
    setError(null);
    call('listGroupInvites', { path, query: { limit: 20 } }).then(p => setLinks(p.items), setError);
  };
  const loadAsking = () => { call('listJoinRequests', { path, query: { limit: 100 } }).then(p => setAsking(p.items),
    () => {}); };
  useEffect(load, [c.id]);
  useEffect(loadAsking, [c.id, c.joinRequestCount]);
  const create = async () => {
    setBusy(true);
    const made = await attempt(() => call('createGroupInvite', {
      path, body: { expiresInSeconds: ends === '0' ? undefined : Number(ends) * day, needsApproval }, key: newKey(),
    }));
    setBusy(false);
    if (made) { load(); copy(made); }
  };
  const copy = link => navigator.clipboard.writeText(`${location.origin}/invite/${link.code}`).then(() =>
    toast(t('chat.link_copied')), () => {});
  const revoke = async link => { if (await attempt(() => call('revokeGroupInvite',
    { path: { ...path, inviteId: link.id } }))) load(); };
  const answer = (operation, user) => async () => {
    if (await attempt(() => call(operation, { path: { ...path, userId: user.id } }))) loadAsking();
  };
  return html`
    ${asking.length > 0 && html`<section class="info-part"><h3>${t('chat.want_in')}</h3><ul class="rows">
      ${asking.map(r => html`
      <${PersonRow} key=${r.user.id} user=${r.user}>
        <${IconButton} icon="x" label=${t('chat.decline')} onClick=${answer('declineJoinRequest', r.user)} />
        <${Button} variant="primary" onClick=${answer('approveJoinRequest', r.user)}>${t('chat.let_in')}</${Button}>
          </${PersonRow}>`)}</ul></section>`}
    <section class="info-part"><h3>${t('chat.links')}</h3>
      <${Select} label=${t('chat.link_ends')} value=${ends} onChange=${e => setEnds(e.target.value)}
        options=${[['1', t('chat.days', { n: 1 })], ['7', t('chat.days', { n: 7 })], ['30', t('chat.days', { n: 30 })],
          ['0', t('chat.never')]]} />
      <${Switch} label=${t('chat.link_approval')} checked=${needsApproval} onChange=${setApproval} />
      <${Button} icon="link" busy=${busy} onClick=${create}>${t('chat.new_link')}</${Button}>
      ${error ? html`<${Trouble} error=${error} retry=${load} />` : !links ? html`<${Skeleton} rows="1" />`
        : html`<ul class="rows">${links.map(l => html`
        <li class="row" key=${l.id}><${Icon} name="link" size="18" />
          <span class="row-text"><bdi class="cut" dir="ltr">/invite/${l.code}</bdi><span class="soft small-text">
            ${t('chat.link_uses', { n: l.uses })}
            ${l.expiresAt && html` · ${t('chat.link_until', { date: date(l.expiresAt, { dateStyle: 'medium' }) })}`}
            ${l.needsApproval && html` · ${t('chat.link_asks')}`}</span></span>
          <${IconButton} icon="copy" label=${t('chat.copy_link')} onClick=${() => copy(l)} />
          <${IconButton} icon="trash-2" label=${t('chat.revoke')} onClick=${() => revoke(l)} /></li>`)}</ul>`}
    </section>`;
}
