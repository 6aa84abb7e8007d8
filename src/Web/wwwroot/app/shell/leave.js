import { hubbub, on } from '../client.js';
import { forgetDrafts } from '../compose/draft.js';
import { unsubscribe } from '../push.js';

/** Logs out; what was written here and not sent goes too. */
export async function leave() {
  // The server ends the subscription with the session; a push service that does not answer must keep nobody here.
  await Promise.race([unsubscribe().catch(() => {}), new Promise(resolve => setTimeout(resolve, 3_000))]);
  forgetDrafts();
  await hubbub.auth.logout();
}

// From another device, or because the password is a new one.
on('session_revoked', ({ sessionId }) => {
  if (sessionId === hubbub.auth.session.get()?.sessionId) forgetDrafts();
});
