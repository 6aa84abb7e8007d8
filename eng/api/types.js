// What clients/javascript has of the two descriptions: types of operations and events, and the tables by which it calls
// and listens. The checked-in files must be those that the descriptions make.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const library = join(dirname(fileURLToPath(import.meta.url)), '../../clients/javascript');
const note = '// Made of the descriptions by eng/api/check --write. Do not edit.\n';

/** Path and text of each generated file. */
async function files(openApi, asyncApi) {
  const [rest, hub] = [JSON.parse(openApi), JSON.parse(asyncApi)];
  const { durable, ephemeral, schemas } = eventsOf(hub);
  return {
    'types/openapi.d.ts': note + astToString(await openapiTS(rest)),
    'types/asyncapi.d.ts': note + astToString(await openapiTS({
      openapi: '3.1.0', info: { title: 'Events', version: '1' }, paths: {},
      components: { schemas: { ...hub.components.schemas, DurableEvents: object(schemas, durable),
        EphemeralEvents: object(schemas, ephemeral) } },
    })),
    'src/generated/operations.js': `${note}/** Method and path of each operation. @type {Record<string, [method: string, path: string]>} */\n`
      + `export const operations = {\n${operationsOf(rest).join('')}};\n`,
    'src/generated/events.js': `${note}/** Events that carry a seq and are in the log. @type {string[]} */\n`
      + `export const durableEvents = ${list(durable)};\n\n`
      + '/** Events that can be lost; \`poll_changed\` is one of them too when it has no seq. @type {string[]} */\n'
      + `export const ephemeralEvents = ${list(ephemeral)};\n`,
  };
}

function eventsOf({ operations, channels }) {
  const [durable, ephemeral, schemas] = [[], [], {}];
  for (const operation of Object.values(operations).filter(o => o.action === 'send')) {
    const [, , channel, , message] = operation.messages[0].$ref.split('/');
    const { name, payload } = channels[channel].messages[message];
    (operation['x-durable'] ? durable : ephemeral).push(name);
    schemas[name] = payload;
  }

  return { durable: durable.sort(), ephemeral: ephemeral.sort(), schemas };
}

function object(schemas, names) {
  return { type: 'object', properties: Object.fromEntries(names.map(name => [name, schemas[name]])), required: names };
}

function operationsOf({ paths }) {
  return Object.entries(paths).flatMap(([path, item]) => Object.entries(item)
    .filter(([, operation]) => operation.operationId !== undefined)
    .map(([method, { operationId }]) => `  ${operationId}: ['${method.toUpperCase()}', '${path}'],\n`)).sort();
}

const list = names => `[\n${names.map(name => `  '${name}',\n`).join('')}]`;

/** Writes them, or says which are not what the descriptions make. */
export async function types(openApi, asyncApi, isWritten) {
  const faults = [];
  for (const [path, text] of Object.entries(await files(openApi, asyncApi))) {
    const file = join(library, path);
    if (isWritten) {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    } else if (await readFile(file, 'utf8').catch(() => '') !== text) {
      faults.push(`  clients/javascript/${path} is not up to date: run eng/api/check --write`);
    }
  }

  return { name: 'Types of the JavaScript client', faults: faults.join('\n') };
}
