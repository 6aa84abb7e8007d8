// What is measured on: a feed of 2,000 posts, a conversation of 10,000 messages, a post with comments, notifications.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { password } from './server.js';

const posts = 2_000;
const messages = 10_000;
const people = 30;
const words = ('the quick brown fox jumps over a lazy dog while it rains on hills near old town where nobody was since '
  + 'spring came late and all of us went out to see what was left of winter').split(' ');
const shapes = [[640, 360], [480, 640], [600, 600], [320, 240]];

/**
 * Fills the server, once for a directory: what was written is noted beside its data.
 * @param {{ url: string }} server @param {string} directory @param {any} browser of `startBrowser`
 */
export async function fill(server, directory, browser) {
  const noted = join(directory, 'filled.json');
  if (existsSync(noted)) return JSON.parse(readFileSync(noted, 'utf8'));

  const context = await browser.newContext();
  const drawing = await context.newPage();
  const reader = await signUp(server.url, 'reads');
  const authors = [];
  for (let i = 0; i < 4; i++) authors.push(await signUp(server.url, `author_${i}`));
  for (const author of authors) {
    await reader.call('PUT', `users/${author.id}/follow`);
    await author.call('PUT', `users/${reader.id}/follow`);
  }

  // Each author's posts are written in order; a fifth of them have a picture.
  const written = [];
  await Promise.all(authors.map(async (author, a) => {
    for (let i = 0; i < posts / authors.length; i++) {
      const mediaIds = i % 5 === 4 ? [await picture(author, drawing, a * 1000 + i)] : undefined;
      const text = `post ${a}-${i}: ${prose(a * 1000 + i, i % 9 === 0 ? 120 : 25)}`;
      written.push(await author.call('POST', 'posts', { text, audience: 'public', mediaIds }));
    }
  }));

  // Eight are on their way at a time; a hundredth of them are pictures.
  const writer = authors[0];
  let conversationId;
  let last;
  let next = 0;
  await Promise.all(Array.from({ length: 8 }, async () => {
    while (next < messages) {
      const i = next++;
      const [from, to] = i % 3 === 0 ? [reader, writer] : [writer, reader];
      const mediaIds = i % 100 === 99 ? [await picture(from, drawing, i)] : undefined;
      const sent = await from.call('POST', 'messages', {
        receiverId: to.id, message: prose(i, 3 + i % 20), mediaIds, clientMessageId: `filled-${i}`,
      });
      conversationId = sent.conversationId;
      if (!last || sent.seq > last.seq) last = sent;
    }
  }));
  for (const person of [reader, writer]) await person.call('POST', `messages/${last.messageId}/read`);

  const own = await reader.call('POST', 'posts', {
    text: prose(1, 40), audience: 'public', mediaIds: [await picture(reader, drawing, 1)],
  });
  for (let i = 0; i < people; i++) {
    const person = await signUp(server.url, `person_${i}`);
    await person.call('PUT', `users/${reader.id}/follow`);
    await person.call('POST', `posts/${own.id}/comments`, { text: prose(i, 12) });
    await person.call('PUT', `posts/${own.id}/reaction`, { kind: 'love' });
  }
  await context.close();
  const filled = { reader: reader.username, writer: writer.username, conversationId, postId: own.id, posts, messages };
  writeFileSync(noted, JSON.stringify(filled));
  return filled;
}

/** A text of so many words that is the same each time. */
const prose = (seed, length) => Array.from({ length }, (_, i) =>
  words[(seed * 7 + i * (3 + seed % 5)) % words.length]).join(' ');

async function signUp(url, username) {
  const send = async (method, path, body, token, isForm) => {
    const answer = await fetch(`${url}/api/v1/${path}`, {
      method, body: isForm ? body : body && JSON.stringify(body),
      headers: {
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(body && !isForm ? { 'Content-Type': 'application/json' } : {}),
      },
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? undefined : answer.json();
  };
  const session = await send('POST', 'auth/register', { username, email: `${username}@example.test`, password });
  return {
    id: session.user.id, username,
    call: (method, path, body) => send(method, path, body, session.accessToken, body instanceof FormData),
  };
}

async function picture(person, drawing, seed) {
  const [width, height] = shapes[seed % shapes.length];
  const drawn = await drawing.evaluate(([w, h, hue]) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
    const context = canvas.getContext('2d');
    const colours = context.createLinearGradient(0, 0, w, h);
    colours.addColorStop(0, `hsl(${hue} 70% 30%)`);
    colours.addColorStop(1, `hsl(${hue + 90} 70% 80%)`);
    context.fillStyle = colours;
    context.fillRect(0, 0, w, h);
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1];
  }, [width, height, seed * 37 % 360]);
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(drawn, 'base64')], { type: 'image/jpeg' }), `${seed}.jpg`);
  return (await person.call('POST', 'media', form)).id;
}
