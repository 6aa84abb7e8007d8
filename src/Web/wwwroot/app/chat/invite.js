import { html, useEffect, useState } from '../ui/html.js';
import { Avatar, Button, ButtonLink, Empty, errorText, Icon, Skeleton, Trouble } from '../ui/basic.js';
import { Head } from '../shell/head.js';
import { call } from '../client.js';
import { t } from '../i18n.js';
import { go } from '../router.js';

/** A link to a group: what it is, and a way in. */
export default function Invite({ params }) {
  const [invite, setInvite] = useState(/** @type {any} */ (null));
  const [error, setError] = useState(null);
  const [trouble, setTrouble] = useState(null);
  const [busy, setBusy] = useState(false);
  const path = { code: params.code };
  const load = () => { setError(null); call('getInvite', { path }).then(setInvite, setError); };
  useEffect(load, [params.code]);
  const join = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      const answer = await call('joinGroup', { path });
      if (answer.state === 'joined') return go(`/messages/${answer.conversationId}`, { replace: true });
      setInvite({ ...invite, state: answer.state });
    } catch (e) {
      setTrouble(e);
    }
    setBusy(false);
  };
  return html`
    <${Head} title=${t('chat.invite')} backTo="/messages" />
    ${error ? (error.status === 404 || error.status === 409 ? html`<${Empty} icon="link" text=${errorText(error)} />`
      : html`<${Trouble} error=${error} retry=${load} />`)
      : !invite ? html`<${Skeleton} rows="1" />` : html`
        <section class="invite">
          <${Avatar} user=${{ id: params.code, displayName: invite.name, avatar: invite.picture }} size="96" />
          <h2><bdi>${invite.name}</bdi></h2>
          <p class="soft">${t('chat.n_members', { n: invite.memberCount })}</p>
          ${invite.description && html`<p class="pre" dir="auto">${invite.description}</p>`}
          ${invite.state === 'joined' ? html`<${ButtonLink} variant="primary" href="/messages/${invite.conversationId}">
            ${t('chat.open')}</${ButtonLink}>`
            : invite.state === 'requested' ? html`<p><${Icon} name="clock" size="18" /> ${t('chat.asked')}</p>`
              : html`${invite.needsApproval && html`<p class="soft small-text">${t('chat.needs_approval')}</p>`}
                <${Button} variant="primary" busy=${busy} onClick=${join}>
                  ${t(invite.needsApproval ? 'chat.ask_to_join' : 'chat.join')}</${Button}>`}
          ${trouble && html`<p class="form-trouble" role="alert"><${Icon} name="circle-alert" size="18" />
            ${errorText(trouble)}</p>`}
        </section>`}`;
}
