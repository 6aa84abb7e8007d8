// The worker of the app, and Web Push through it.
import { effect } from './ui/html.js';
import { call, status } from './client.js';
import { language } from './i18n.js';
import { unreadNotices } from './unread.js';

/** Text becomes markup nowhere, and this is the only script by name. */
const policy = globalThis.trustedTypes?.createPolicy('hubbub', {
  createScriptURL: url => {
    if (!/^\/sw\.js\?language=[a-z]{2}(&version=[0-9a-f]{12})?$/.test(url)) {
      throw new TypeError(`Not a script of the app: ${url}`);
    }
    return url;
  },
});

/** Whether this browser can be told of what happens while the app is closed. */
export const canPush = 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;

const afterStart = 1_000;

/** Starts the worker, and keeps the app's badge at what is unread. */
export function startWorker() {
  if (!('serviceWorker' in navigator)) return;
  // Each version of the app registers its own worker. Where the page loads the sources, there is no version.
  const { version } = document.documentElement.dataset;
  const url = `/sw.js?language=${language.value}${version ? `&version=${version}` : ''}`;
  const register = () => navigator.serviceWorker.register(policy ? policy.createScriptURL(url) : url)
    .catch(error => console.warn('service worker:', error));
  // It loads all of the app's files: after what the page shows first.
  const end = status.subscribe(now => {
    if (now !== 'live' && now !== 'signedOut') return;
    setTimeout(register, afterStart);
    queueMicrotask(() => end());
  });
  effect(() => {
    const unread = unreadNotices.value;
    if (unread > 0) navigator.setAppBadge?.(unread).catch(() => {});
    else navigator.clearAppBadge?.().catch(() => {});
  });
  // A push of this browser belongs to the session: it ends with it.
  let wasIn = false;
  status.subscribe(now => {
    if (wasIn && now === 'signedOut') unsubscribe().catch(() => {});
    wasIn = now !== 'signedOut' && now !== 'starting';
  });
}

// Without a worker there is none; `ready` would wait for one for ever.
const subscription = async () =>
  await (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription() ?? null;

/** Whether this browser is subscribed. */
export const isSubscribed = async () => canPush && (await subscription()) !== null;

/** Asks for permission and subscribes. @returns {Promise<boolean>} whether it was given */
export async function subscribe() {
  if (await Notification.requestPermission() !== 'granted') return false;
  const { publicKey } = await call('getPushKey');
  const made = await (await navigator.serviceWorker.ready).pushManager.subscribe({
    userVisibleOnly: true, applicationServerKey: publicKey,
  });
  const { endpoint, keys } = made.toJSON();
  await call('subscribeToPush', { body: { endpoint, keys } });
  return true;
}

/** Ends it, here and on the server. */
export async function unsubscribe() {
  const known = canPush ? await subscription() : null;
  if (!known) return;
  await known.unsubscribe();
  if (status.value === 'signedOut') return;
  const list = await call('listPushSubscriptions');
  const mine = list.find(s => s.isCurrent);
  if (mine) await call('unsubscribeFromPush', { path: { subscriptionId: mine.id } });
}
