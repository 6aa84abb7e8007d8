// One typed call over fetch: what goes in and comes out is what the description says of the operation.
import type { operations, paths } from './out/openapi.js';

export type Id = keyof operations;
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Content<T, Type extends string> = T extends { content: { [_ in Type]: infer Body } } ? Body : never;
type Of<T, Key extends string> = Key extends keyof T ? T[Key] : undefined;

export type Body<O extends Id> =
  | Content<operations[O]['requestBody'], 'application/json'>
  | (Content<operations[O]['requestBody'], 'multipart/form-data'> extends never ? never : FormData);
export type Query<O extends Id> = Of<operations[O]['parameters'], 'query'>;
export type Path<O extends Id> = Of<operations[O]['parameters'], 'path'>;
export type Data<O extends Id> = Content<operations[O]['responses'][keyof operations[O]['responses']], 'application/json'>;
export type Problem<O extends Id> = Content<operations[O]['responses'][keyof operations[O]['responses']], 'application/problem+json'>;
export type Answer<O extends Id> = { ok: true; data: Data<O> } | { ok: false; error: Problem<O> };

// Where each operation is, so that a wrong method or path does not compile either.
type Doors<O extends Id> = {
  [P in keyof paths]: { [M in Method]: paths[P][M] extends operations[O] ? (operations[O] extends paths[P][M] ? `${Uppercase<M>} ${P}` : never) : never }[Method];
}[keyof paths];

type Input<O extends Id> = {
  path?: Path<O>;
  query?: Query<O>;
  body?: Body<O>;
  key?: string;
};

export class Api {
  token = '';

  constructor(readonly address: string) {}

  async call<O extends Id>(door: Doors<O> & string, input: Input<O> = {}): Promise<Answer<O>> {
    const [method, path] = door.split(' ') as [string, string];
    const url = new URL(path.replace(/\{(\w+)\}/g, (_, name: string) => String((input.path as Record<string, unknown>)[name])), this.address);
    for (const [name, value] of Object.entries(input.query ?? {})) {
      url.searchParams.set(name, String(value));
    }

    const form = input.body instanceof FormData;
    const answer = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(input.key ? { 'idempotency-key': input.key } : {}),
        ...(input.body && !form ? { 'content-type': 'application/json' } : {}),
      },
      body: input.body instanceof FormData ? input.body : input.body ? JSON.stringify(input.body) : null,
    });
    return answer.ok ? { ok: true, data: await answer.json() } : { ok: false, error: await answer.json() };
  }
}
