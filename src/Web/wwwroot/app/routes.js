// Every address of the app, and the page behind it: `page` comes with the app, `load` when it is opened.
// `isOpen`: one need not be logged in. `tab`: what the navigation marks. `wide`: the page has the room of the aside
// too. The server knows the first segments.
import Home from './feed/home.js';

/**
 * @type {{ path: string, page?: any, load?: () => Promise<{ default: any }>, isOpen?: boolean, tab?: string,
 *   wide?: boolean }[]}
 */
export const routes = [
  { path: '/', page: Home, tab: 'home' },
  { path: '/explore', load: () => import('./search/search.js'), tab: 'search' },
  { path: '/search', load: () => import('./search/search.js'), tab: 'search' },
  { path: '/tags/:tag', load: () => import('./search/tag.js'), tab: 'search' },
  { path: '/post/:id', load: () => import('./post/page.js') },
  { path: '/@:username', load: () => import('./people/profile.js'), tab: 'profile' },
  { path: '/@:username/:list', load: () => import('./people/lists.js'), tab: 'profile' },
  { path: '/requests', load: () => import('./people/requests.js'), tab: 'notifications' },
  { path: '/notifications', load: () => import('./notices/notices.js'), tab: 'notifications' },
  { path: '/messages', load: () => import('./chat/page.js'), tab: 'messages', wide: true },
  { path: '/messages/new/@:username', load: () => import('./chat/page.js'), tab: 'messages', wide: true },
  { path: '/messages/:id', load: () => import('./chat/page.js'), tab: 'messages', wide: true },
  { path: '/invite/:code', load: () => import('./chat/invite.js'), tab: 'messages' },
  { path: '/saved', load: () => import('./saved/saved.js'), tab: 'saved' },
  { path: '/scheduled', load: () => import('./compose/scheduled.js'), tab: 'scheduled' },
  { path: '/settings', load: () => import('./settings/settings.js'), tab: 'settings' },
  { path: '/settings/:page', load: () => import('./settings/settings.js'), tab: 'settings' },
  { path: '/admin', load: () => import('./admin/admin.js'), tab: 'admin', wide: true },
  { path: '/admin/:page', load: () => import('./admin/admin.js'), tab: 'admin', wide: true },
  { path: '/admin/people/:username', load: () => import('./admin/admin.js'), tab: 'admin', wide: true },
  { path: '/login', load: () => import('./welcome/login.js'), isOpen: true },
  { path: '/signup', load: () => import('./welcome/signup.js'), isOpen: true },
  { path: '/reset', load: () => import('./welcome/reset.js'), isOpen: true },
  // Last: for what is none of these.
  { path: '/nowhere', load: () => import('./shell/nowhere.js'), isOpen: true },
];
