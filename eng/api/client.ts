// An ordinary client. It is compiled and never run: every line must fit the types made of the description, and every line
// below "@ts-expect-error" must not.
import { Api, type Data, type Problem } from './call.js';
import type { components } from './out/openapi.js';

type Post = components['schemas']['PostRow'];
const api = new Api('http://localhost:3000');

export async function logIn(login: string, password: string): Promise<string> {
  const answer = await api.call<'logIn'>('POST /api/v1/auth/login', { body: { login, password } });
  if (!answer.ok) {
    switch (answer.error.code) {
      case 'accounts.invalid_credentials':
        return 'The name or the password is wrong.';
      case 'accounts.frozen':
      case 'accounts.deletion_pending':
        return 'Welcome back? Reactivate the account.';
      case 'rate_limited':
        return `Wait ${answer.error.retryAfterSeconds ?? 60} seconds.`;
      case 'validation_failed':
        return Object.entries(answer.error.errors ?? {}).map(([member, faults]) => `${member}: ${faults.join(' ')}`).join('\n');
      default:
        return answer.error.title;
    }
  }

  api.token = answer.data.accessToken;
  const inMilliseconds: number = answer.data.expiresIn * 1000;
  return `${answer.data.user.username}, for ${inMilliseconds} ms`;
}

export async function publish(text: string): Promise<Post | undefined> {
  const answer = await api.call<'createPost'>('POST /api/v1/posts', {
    body: { text, audience: 'followers', poll: { options: ['Tea', 'Coffee'], endsAt: '2030-01-01T00:00:00Z' } },
    key: 'post-1',
  });
  return answer.ok ? answer.data : undefined;
}

export async function* feed(): AsyncGenerator<Post> {
  let cursor: string | undefined;
  do {
    const page = await api.call<'getHomeFeed'>('GET /api/v1/feed', { query: { order: 'ranked', limit: 50, ...(cursor ? { cursor } : {}) } });
    if (!page.ok) {
      return;
    }

    for (const { post, reasons } of page.data.items) {
      console.log(reasons.map(r => r.kind).join(), post.author.displayName.toUpperCase(), new Date(post.createdAt).getFullYear());
      yield post;
    }

    cursor = page.data.nextCursor ?? undefined;
  } while (cursor);
}

export async function show(post: Post): Promise<void> {
  const likes: number = post.counts.reactions.like + post.counts.comments;
  const mine: 'like' | 'love' | 'haha' | 'wow' | 'sad' | 'angry' | undefined = post.viewer.reaction;
  console.log(post.text, likes, mine, post.tags.map(tag => `#${tag}`), post.poll?.options.map(o => o.votes ?? '?'));
  const comment = await api.call<'addComment'>('POST /api/v1/posts/{postId}/comments', { path: { postId: post.id }, body: { text: 'Yes!' } });
  if (comment.ok) {
    const reply = { path: { postId: post.id }, body: { text: 'Indeed', parentId: comment.data.id } };
    await api.call<'addComment'>('POST /api/v1/posts/{postId}/comments', reply);
    console.log(comment.data.author?.username ?? 'somebody', comment.data.deletedAt ?? comment.data.text);
  } else if (comment.error.code === 'posts.comments_not_allowed') {
    console.log('Read only.');
  }

  const reaction = await api.call<'reactToPost'>('PUT /api/v1/posts/{postId}/reaction', { path: { postId: post.id }, body: { kind: 'love' } });
  console.log(reaction.ok ? reaction.data.reactions.love : reaction.error.code);
}

export async function find(q: string): Promise<string[]> {
  const found = await api.call<'search'>('GET /api/v1/search', { query: { q, kind: 'users' } });
  if (!found.ok) {
    return [];
  }

  switch (found.data.kind) {
    case 'posts':
      return found.data.items.map(post => post.text);
    case 'users':
      return found.data.items.map(card => card.username ?? card.displayName);
    case 'tags':
      return found.data.items.map(item => item.tag);
  }
}

export async function upload(file: Blob): Promise<Data<'uploadMedia'>['sizes']> {
  const form = new FormData();
  form.set('file', file, 'photo.jpg');
  const stored = await api.call<'uploadMedia'>('POST /api/v1/media', { body: form, key: 'photo-1' });
  if (!stored.ok && stored.error.code === 'media.unsupported_type') {
    console.log('Only pictures, films and documents.');
  }

  return stored.ok && stored.data.state !== 'processing' ? stored.data.sizes : [];
}

export async function write(receiverId: string, message: string): Promise<bigint | Problem<'sendMessage'>['code']> {
  const sent = await api.call<'sendMessage'>('POST /api/v1/messages', { body: { receiverId, message, clientMessageId: 'm-1' } });
  return sent.ok ? BigInt(sent.data.messageId) : sent.error.code;
}

export async function catchUp(after: number): Promise<number> {
  const page = await api.call<'sync'>('GET /api/v1/sync', { query: { after } });
  return page.ok && !page.data.reset ? page.data.events.at(-1)?.seq ?? page.data.head : 0;
}

export async function wrong(post: Post): Promise<void> {
  // @ts-expect-error a member that is missing
  await api.call<'logIn'>('POST /api/v1/auth/login', { body: { login: 'nora' } });
  // @ts-expect-error a member that there is not
  await api.call<'createPost'>('POST /api/v1/posts', { body: { text: 'Hi', color: 'red' } });
  // @ts-expect-error an audience that there is not
  await api.call<'createPost'>('POST /api/v1/posts', { body: { text: 'Hi', audience: 'everybody' } });
  // @ts-expect-error ids are texts
  await api.call<'getPost'>('GET /api/v1/posts/{postId}', { path: { postId: 1 } });
  // @ts-expect-error an order that there is not
  await api.call<'getHomeFeed'>('GET /api/v1/feed', { query: { order: 'newest' } });
  // @ts-expect-error a reaction that there is not
  await api.call<'reactToPost'>('PUT /api/v1/posts/{postId}/reaction', { path: { postId: post.id }, body: { kind: 'meh' } });
  // @ts-expect-error the operation has another method
  await api.call<'reactToPost'>('POST /api/v1/posts/{postId}/reaction', { path: { postId: post.id }, body: { kind: 'like' } });
  // @ts-expect-error it may be absent
  console.log(post.poll.options);
  // @ts-expect-error times are texts
  console.log(post.createdAt.getTime());
  // @ts-expect-error people may be without a name
  console.log(post.author.username.length);
  const sent = await api.call<'sendMessage'>('POST /api/v1/messages', { body: { receiverId: '1', message: 'Hi' } });
  // @ts-expect-error only of what succeeded
  console.log(sent.data.messageId);
  // @ts-expect-error a code that sending never answers
  console.log(!sent.ok && sent.error.code === 'posts.poll_ended');
}
