// The worker of the app: one whole version is there without a network, and messages of Web Push are shown.
const parameters = new URL(location.href).searchParams;
const language = parameters.get('language') ?? 'en';
const version = parameters.get('version');
const cacheName = `hubbub-app-${version ?? 'sources'}`;
const files = /^\/(app|bundle|hubbub|locales|styles|vendor)\/|^\/(icon\.svg|manifest\.webmanifest)$/;
// Their names change with their contents.
const unchanging = /^\/(bundle|vendor)\/.*[-@]/;
const mostWait = 3000;

self.addEventListener('install', event => event.waitUntil(keepVersion().then(() => self.skipWaiting())));

self.addEventListener('activate', event => event.waitUntil(forgetVersions().then(() => self.clients.claim())));

async function keepVersion() {
  const kept = ['/', `/locales/${language}.json`];
  if (version) {
    const list = await (await fetch('/bundle/files.json', { cache: 'no-cache' })).json();
    // The server has another one by now: its page registers a worker of its own.
    if (list.version !== version) throw new Error(`The server has version ${list.version}, not ${version}.`);
    kept.push(...list.files);
  }
  await (await caches.open(cacheName)).addAll(kept.map(path => new Request(path, { cache: 'no-cache' })));
}

// The one before stays: a page that is still open may load the rest of it.
async function forgetVersions() {
  const others = (await caches.keys()).filter(name => name.startsWith('hubbub-app') && name !== cacheName);
  await Promise.all(others.slice(0, -1).map(name => caches.delete(name)));
}

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  // Answers of the API are never kept here: the database of the app is their cache.
  if (request.mode === 'navigate' && !url.pathname.startsWith('/api') && !hasOwnPage(url.pathname)) {
    event.respondWith(fromNetwork(request, '/'));
  } else if (unchanging.test(url.pathname)) {
    event.respondWith(caches.match(url.pathname).then(found => found ?? fetch(request)));
  } else if (files.test(url.pathname)) {
    event.respondWith(fromNetwork(request, url.pathname));
  }
});

const hasOwnPage = path => /^\/(about|docs|health|media|metrics|openapi|scalar|unsubscribe|README|asyncapi)/.test(path);

// The network first; what is kept when it does not answer in time. The page that is kept is the one of this version.
async function fromNetwork(request, key) {
  const cache = await caches.open(cacheName);
  const kept = cache.match(key);
  const asked = fetch(request).then(answer => {
    if (answer.ok && answer.type === 'basic' && key !== '/') cache.put(key, answer.clone());
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
  if (await isLookedAt()) return;
  const body = message.message ?? (await texts())['push.something'];
  await self.registration.showNotification('Hubbub', {
    body, tag: message.tag, icon: '/icon.svg', badge: '/icon.svg', dir: 'auto', data: { address: addressOf(message) },
  });
}

// Whoever has the app before them is not told by the system too.
async function isLookedAt() {
  return (await self.clients.matchAll({ type: 'window' })).some(c => c.focused);
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

self.addEventListener('notificationclick', event => event.waitUntil(openFrom(event.notification)));

async function openFrom(notification) {
  const { address } = notification.data;
  notification.close();
  const [open] = await self.clients.matchAll({ type: 'window' });
  if (!open) return self.clients.openWindow(address);
  // The browser may refuse the focus; the page is shown in any case.
  await open.focus().catch(() => {});
  return open.navigate(address);
}
