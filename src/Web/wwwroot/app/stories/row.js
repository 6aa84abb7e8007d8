import { html, signal, useEffect, useState } from '../ui/html.js';
import { Avatar, Icon, Name } from '../ui/basic.js';
import { call, me, on, onHints, state, status } from '../client.js';
import { t } from '../i18n.js';

/** The stories of those whom one follows, newest first. */
const stories = signal(/** @type {any[]} */ ([]));

/** Loads them: all pages, since they last a day only. */
async function load() {
  const found = [];
  let cursor;
  do {
    const page = await call('listStories', { query: { cursor, limit: 100 } });
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  stories.value = found;
}

/** Marks a story as seen here; the server is told. @param {any} story */
export function seen(story) {
  if (story.isSeen) return;
  stories.value = stories.value.map(s => (s.id === story.id ? { ...s, isSeen: true } : s));
  call('viewStory', { path: { storyId: story.id } }).catch(() => {});
}

/** Takes a story away that is gone. @param {string} id */
export const gone = id => { stories.value = stories.value.filter(s => s.id !== id); };

/** Puts a story that was just made here. @param {any} story */
export const made = story => { stories.value = [story, ...stories.value]; };

on('stories_changed', () => load().catch(() => {}));
on('story_changed', ({ story }) => {
  stories.value = stories.value.some(s => s.id === story.id)
    ? stories.value.map(s => (s.id === story.id ? story : s)) : [story, ...stories.value];
});
on('story_removed', ({ storyId }) => gone(storyId));

/** Authors with their stories, oldest first: who has unseen ones comes first. */
function byAuthor() {
  const now = Date.now();
  const authors = new Map();
  for (const story of stories.value.filter(s => Date.parse(s.expiresAt) > now)) {
    const known = authors.get(story.author.id) ?? { author: story.author, stories: [] };
    known.stories.unshift(story);
    authors.set(story.author.id, known);
  }
  const isUnseen = a => a.stories.some(s => !s.isSeen);
  return [...authors.values()].sort((a, b) => Number(isUnseen(b)) - Number(isUnseen(a)));
}

/** The row above the feed: one's own, and who has some. Their pages come when one is opened. */
export function Stories() {
  const [part, setPart] = useState(/** @type {any} */ (null));
  useEffect(() => {
    load().catch(() => {});
    const again = () => load().catch(() => {});
    const ends = [status.subscribe(now => { if (now === 'live') again(); }), onHints(again)];
    return () => ends.forEach(end => end());
  }, []);
  void state.value.own;
  const authors = byAuthor();
  const mine = authors.find(a => a.author.id === me.value?.id);
  const others = authors.filter(a => a !== mine);
  const open = async (name, props) => {
    const module = await (name === 'Viewer' ? import('./viewer.js') : import('./maker.js'));
    setPart({ Part: module[name], props });
  };
  const order = [...mine ? [mine] : [], ...others];
  return html`
    <ul class="stories" aria-label=${t('stories.title')}>
      <li><button type="button" class="story" onClick=${() => open('Maker', {})}>
        <span class="story-ring add"><${Avatar} user=${me.value} size="64" /><span class="story-plus"><${Icon}
          name="plus" size="16" /></span></span>
        <span class="cut small-text">${t('stories.add')}</span></button></li>
      ${order.map((a, i) => html`
        <li key=${a.author.id}><button type="button" class="story"
          onClick=${() => open('Viewer', { authors: order, at: i })}>
          <span class="story-ring ${a.stories.some(s => !s.isSeen) ? 'unseen' : ''}"><${Avatar} user=${a.author}
            size="64" /></span>
          <span class="cut small-text">${a === mine ? t('stories.yours') : html`<${Name} user=${a.author} />`}</span>
          ${a.stories.some(s => !s.isSeen) && html`<span class="hidden">${t('stories.unseen')}</span>`}</button></li>`)}
    </ul>
    ${part && html`<${part.Part} ...${part.props} onClose=${() => setPart(null)} />`}`;
}
