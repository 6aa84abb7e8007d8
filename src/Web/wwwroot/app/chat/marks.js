import { html } from '../ui/html.js';
import { errorText } from '../ui/basic.js';
import { Menu, toast } from '../ui/overlay.js';
import { hubbub, me } from '../client.js';
import { t } from '../i18n.js';
import { go, here } from '../router.js';
import { isUnread as hasUnread } from '../unread.js';
import { historyOf, isRequest, mutedUntil } from './state.js';

/** Says why, if an act failed. @param {{ done: Promise<any> }} pending */
export const told = pending => { pending?.done.catch(e => e.code !== 'discarded' && toast(errorText(e))); };

/** What can be done with a conversation as a whole. */
export function ConversationMenu({ c, isOpen, isHead }) {
  if (isRequest(c)) return null;
  const isMuted = mutedUntil(c.id) !== undefined;
  const leave = () => { if (isOpen && here.value.params.id === c.id) go('/messages', { replace: true }); };
  const archive = () => {
    told(hubbub.conversations.archive(c.id, !c.isArchived));
    if (!c.isArchived) leave();
    toast(t(c.isArchived ? 'chat.unarchived' : 'chat.archived'), {
      action: t('act.undo'), onAction: () => told(hubbub.conversations.archive(c.id, c.isArchived)),
    });
  };
  const markUnread = () => {
    leave();
    const last = historyOf(c.id)?.items.findLast(m => m.senderId !== me.value.id && !m.system
      && !m.deletedAt) ?? c.lastMessage;
    told(hubbub.conversations.markUnread(c.id, last.id));
  };
  const hours = n => new Date(Date.now() + n * 3_600_000).toISOString();
  const mute = until => told(hubbub.conversations.mute(c.id, until));
  const isUnread = hasUnread(c);
  return html`
    <${Menu} label=${t('chat.menu')} class=${isHead ? '' : 'chat-row-menu'} items=${[
      c.lastMessage && (isUnread
        ? !isHead && { icon: 'check-check', text: t('chat.mark_read'), onClick: () =>
          told(hubbub.messages.read(c.id, c.lastSeq)) }
        : c.lastMessage.senderId !== me.value.id && { icon: 'message-circle', text: t('chat.mark_unread'),
          onClick: markUnread }),
      { icon: 'pin', text: t(c.pinnedAt ? 'chat.unpin' : 'chat.pin'), onClick: () =>
        told(hubbub.conversations.pin(c.id, !c.pinnedAt)) },
      isMuted ? { icon: 'bell', text: t('chat.unmute'), onClick: () => mute(null) }
        : { icon: 'bell-off', text: t('chat.mute_hours', { n: 8 }), onClick: () => mute(hours(8)) },
      !isMuted && { icon: 'bell-off', text: t('chat.mute'), onClick: () => mute(undefined) },
      { icon: 'archive', text: t(c.isArchived ? 'chat.unarchive' : 'chat.archive'), onClick: archive },
    ]} />`;
}
