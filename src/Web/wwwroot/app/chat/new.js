import { html, useEffect, useState } from '../ui/html.js';
import { Empty, Skeleton, Trouble } from '../ui/basic.js';
import { Head } from '../shell/head.js';
import { call, hubbub, state } from '../client.js';
import { t } from '../i18n.js';
import { go } from '../router.js';
import { Pane } from './conversation.js';
import { conversationWith, keepCard } from './state.js';

/** A message to a person: their conversation, or the beginning of one. */
export function NewConversation({ username }) {
  const [peer, setPeer] = useState(null);
  const [error, setError] = useState(null);
  const load = () => {
    setError(null);
    call('getProfileByUsername', { path: { username } }).then(async found => {
      keepCard(found);
      // The conversation may be on a page of the list that is not loaded.
      while (state.value.conversations?.nextCursor && !conversationWith(found.id)) await hubbub.conversations.more();
      setPeer(found);
    }).catch(setError);
  };
  useEffect(load, [username]);
  const known = peer && conversationWith(peer.id);
  useEffect(() => { if (known) go(`/messages/${known.id}`, { replace: true }); }, [known?.id]);
  if (peer && !known) return html`<${Pane} chat=${{ peer }} />`;
  return html`
    <${Head} title=${`@${username}`} backTo="/messages" />
    ${error?.status === 404 ? html`<${Empty} icon="user-x" text=${t('people.not_found')} />`
      : error ? html`<${Trouble} error=${error} retry=${load} />` : html`<${Skeleton} rows="1" />`}`;
}
