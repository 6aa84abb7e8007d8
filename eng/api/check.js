// Holds the descriptions that the server serves to the rules of their standards (no error, and no warning), and an ordinary
// client and clients/javascript to the types that are made of them. With --write it only writes those types anew.
import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser } from '@asyncapi/parser';
import { documents } from './serve.js';
import { reference } from './reference.js';
import { types } from './types.js';

const here = dirname(fileURLToPath(import.meta.url));
const [named] = process.argv.slice(2).filter(a => !a.startsWith('--'));
const program = named ?? join(here, '../../artifacts/bin/Web/debug/Hubbub.Web.dll');
const out = join(here, 'out');
const [openApi, asyncApi] = ['openapi', 'asyncapi'].map(name => join(out, `${name}.json`));

await rm(out, { recursive: true, force: true });
await mkdir(out);
const [openText, asyncText] = await documents(program, ['/openapi/v1.json', '/asyncapi.json']);
await writeFile(openApi, openText);
await writeFile(asyncApi, asyncText);

const isWritten = process.argv.includes('--write');
const results = isWritten ? [await types(openText, asyncText, true), await reference(true)] : await Promise.all([
  parse('AsyncAPI parser', asyncText),
  run('Spectral, AsyncAPI', '@stoplight/spectral-cli/dist/index.js', spectral(asyncApi)),
  run('Spectral, OpenAPI', '@stoplight/spectral-cli/dist/index.js', spectral(openApi)),
  run('Redocly', '@redocly/cli/bin/cli.js', ['lint', openApi, '--format=json'], warned),
  compile('TypeScript client'),
  types(openText, asyncText, false),
  reference(false),
  run('JavaScript client', 'typescript/bin/tsc', ['--project', join(here, '../../clients/javascript')]),
]);
for (const { name, faults } of results) {
  console.log(faults === '' ? `${name}: nothing to report` : `${name}:\n${faults}`);
}

process.exitCode = results.every(r => r.faults === '') ? 0 : 1;

function spectral(file) {
  return ['lint', file, '--quiet', '--fail-severity=warn', '--ruleset', join(here, 'spectral.yaml')];
}

/** What the parser itself finds; it also says where a newer AsyncAPI would do, which is no fault. */
async function parse(name, text) {
  const { diagnostics } = await new Parser().parse(text);
  return { name, faults: diagnostics.filter(d => d.severity <= 1).map(d => `  ${d.path.join('.')}: ${d.message}`).join('\n') };
}

/** Redocly passes what it only warns of. */
function warned(said) {
  const { problems } = JSON.parse(said.slice(said.indexOf('{\n'), said.lastIndexOf('\n}') + 2));
  return problems.map(p => `  ${p.location[0]?.pointer}: ${p.message} (${p.ruleId})`).join('\n');
}

async function compile(name) {
  const types = await run(name, 'openapi-typescript/bin/cli.js', [openApi, '--output', join(out, 'openapi.d.ts')]);
  return types.faults === '' ? run(name, 'typescript/bin/tsc', ['--project', here]) : types;
}

/** Runs a tool; what it said is what it finds fault with when it fails. */
function run(name, tool, args, faultsOf = () => '') {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(here, 'node_modules', tool), ...args], {
      cwd: here,
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    });
    let [said, complained] = ['', ''];
    child.stdout.on('data', text => (said += text));
    child.stderr.on('data', text => (complained += text));
    child.once('error', reject);
    child.once('close', code => resolve({
      name,
      faults: code === 0 ? faultsOf(said) : `${said}${complained}`.trim() || `It ended with ${code}.`,
    }));
  });
}
