import { html, signal } from '../ui/html.js';
import { Button } from '../ui/basic.js';
import { confirm } from '../ui/overlay.js';
import { act } from '../act.js';
import { call, on } from '../client.js';
import { t } from '../i18n.js';
import { isMe } from '../post/store.js';

/** @type {Map<string, import('@preact/signals').Signal<any>>} */
const known = new Map();

/** The relationship to a person, as it is known now. @param {string} userId */
export function relationshipTo(userId) {
  if (!known.has(userId)) known.set(userId, signal(undefined));
  return known.get(userId);
}

/** @param {string} userId @param {any} relationship */
export const keepRelationship = (userId, relationship) => { relationshipTo(userId).value = relationship; };

/** Asks how one stands to a person, if that is not known yet. @param {string} userId */
export function wantRelationship(userId) {
  if (relationshipTo(userId).value === undefined) {
    call('getRelationship', { path: { userId } }).then(r => keepRelationship(userId, r), () => {});
  }
}

on('relationship_changed', ({ userId, relationship }) => keepRelationship(userId, relationship));

/**
 * Changes how one stands to a person; taken back if it is refused.
 * @param {string} userId @param {import('hubbub').OperationId} operation @param {object} [guess] what it will be
 * @returns the relationship; undefined if it was refused
 */
export async function relate(userId, operation, guess) {
  const before = relationshipTo(userId).value;
  const now = await act(operation, { path: { userId } }, {
    show: () => guess && keepRelationship(userId, { ...before, ...guess }),
    takeBack: () => keepRelationship(userId, before),
  });
  if (now) keepRelationship(userId, now);
  return now;
}

/** Blocks a person, after asking. */
export async function block(user) {
  if (await confirm(t('people.block_title', { name: user.displayName }), t('people.block_text'), t('people.block'))) {
    await relate(user.id, 'blockUser', { blocked: true, following: false, followedBy: false });
  }
}

/** Follow, ask to follow, or end it. */
export function FollowButton({ user, isSmall }) {
  const relationship = relationshipTo(user.id).value;
  if (isMe(user) || !relationship) return null;
  const { following, requested, blocked } = relationship;
  if (blocked) return html`<${Button} onClick=${() => relate(user.id, 'unblockUser', { blocked: false })}>
    ${t('people.unblock')}</${Button}>`;
  if (following || requested) {
    return html`<${Button} onClick=${() => relate(user.id, 'unfollowUser', { following: false, requested: false })}
      icon=${isSmall ? undefined : following ? 'user-check' : 'clock'}>
        ${t(following ? 'people.following' : 'people.requested')}</${Button}>`;
  }
  return html`<${Button} variant="primary" icon=${isSmall ? undefined : 'user-plus'}
    onClick=${() => relate(user.id, 'followUser', user.isPrivate ? { requested: true } : { following: true })}>
    ${t(relationship.followedBy ? 'people.follow_back' : 'people.follow')}</${Button}>`;
}
