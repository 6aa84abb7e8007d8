// The worker of the app: what was loaded once is there without a network, and messages of Web Push are shown.
const cacheName = 'hubbub-app';
const files = /^\/(app|hubbub|locales|styles|vendor)\/|^\/(icon\.svg|manifest\.webmanifest)$/;
const language = new URL(location.href).searchParams.get('language') ?? 'en';
const mostWait = 3000;

self.addEventListener('install', event => event.waitUntil(
  caches.open(cacheName).then(cache => cache.addAll(['/', `/locales/${language}.json`])).then(() => self.skipWaiting())));

self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  // Answers of the API are never kept here: the database of the app is their cache.
  if (request.mode === 'navigate' && !url.pathname.startsWith('/api') && !hasOwnPage(url.pathname)) {
    event.respondWith(fromNetwork(request, '/'));
  } else if (files.test(url.pathname)) {
    event.respondWith(fromNetwork(request, url.pathname));
  }
});

const hasOwnPage = path => /^\/(about|docs|health|media|metrics|openapi|scalar|unsubscribe|README|asyncapi)/.test(path);

// The network first, so that one version is seen as a whole; what is kept when it does not answer in time.
async function fromNetwork(request, key) {
  const cache = await caches.open(cacheName);
  const kept = cache.match(key);
  const asked = fetch(request).then(answer => {
    if (answer.ok && answer.type === 'basic') cache.put(key, answer.clone());
    return answer;
  });
  const late = new Promise(resolve => { setTimeout(async () => resolve(await kept), mostWait); });
  try {
    return await Promise.race([asked, late.then(found => found ?? asked)]);
  } catch (e) {
    const found = await kept;
    if (found) return found;
    throw e;
  }
}

self.addEventListener('push', event => event.waitUntil(show(event.data?.json() ?? {})));

async function show(message) {
  if (typeof message.unreadCount === 'number') {
    await (message.unreadCount > 0 ? navigator.setAppBadge?.(message.unreadCount) : navigator.clearAppBadge?.());
  }
  const shown = await self.registration.getNotifications({ tag: message.tag });
  if (message.type === 'close') {
    shown.forEach(n => n.close());
    return;
  }
  const open = await self.clients.matchAll({ type: 'window' });
  if (open.some(c => c.focused)) return;
  const body = message.message ?? (await texts())['push.something'];
  await self.registration.showNotification('Hubbub', {
    body, tag: message.tag, icon: '/icon.svg', badge: '/icon.svg', dir: 'auto', data: { address: addressOf(message) },
  });
}

async function texts() {
  const kept = await (await caches.open(cacheName)).match(`/locales/${language}.json`);
  return kept ? kept.json() : {};
}

function addressOf({ type, postId, metadata }) {
  if (metadata?.conversationId) return `/messages/${metadata.conversationId}`;
  if (type === 'follow_requested') return '/requests';
  return postId ? `/post/${postId}` : '/notifications';
}

self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil((async () => {
    const [open] = await self.clients.matchAll({ type: 'window' });
    if (!open) return self.clients.openWindow(event.notification.data.address);
    await open.focus();
    return open.navigate(event.notification.data.address);
  })());
});
