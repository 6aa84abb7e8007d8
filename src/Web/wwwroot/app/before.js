// Runs before the first paint, so that a chosen theme and direction never flash, and the texts are asked for early.
(() => {
  const page = document.documentElement;
  const chosen = name => { try { return localStorage.getItem(`hubbub.${name}`); } catch { return null; } };
  const theme = chosen('theme');
  if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
  if (chosen('density') === 'compact') page.dataset.density = 'compact';
  const language = chosen('language')
    ?? navigator.languages.map(l => l.split('-')[0]).find(l => ['en', 'de', 'ar'].includes(l)) ?? 'en';
  page.lang = language;
  page.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.head.append(Object.assign(document.createElement('link'), {
    rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: `/locales/${language}.json`,
  }));
})();
