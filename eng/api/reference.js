// The reference of clients/javascript, made of its types: signatures and what is written above them.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const library = join(dirname(fileURLToPath(import.meta.url)), '../../clients/javascript');
const head = `# Reference of hubbub-client

Made of [its types](types/index.d.ts) by \`eng/api/check --write\`. Do not edit. The [README](README.md) says how it is used.
`;
const sections = [
  ['The client, its options and what it hands out', 'types/index.d.ts'],
  ['State and events', 'types/model.d.ts'],
  ['Writes that wait', 'types/outbox.d.ts'],
];
/** What one begins with, last to first. */
const FIRST = ['Hubbub', 'createHubbub'];
const printer = ts.createPrinter({ removeComments: true });

/** Writes it, or says that it is not what the types make. */
export async function reference(isWritten) {
  const [file, name] = [join(library, 'REFERENCE.md'), 'JavaScript client, reference'];
  const text = await made();
  if (isWritten) {
    await writeFile(file, text);
  } else if (await readFile(file, 'utf8').catch(() => '') !== text) {
    return { name, faults: '  clients/javascript/REFERENCE.md is not made of the types: eng/api/check --write' };
  }

  return { name, faults: '' };
}

async function made() {
  const { operations } = await import(pathToFileURL(join(library, 'src/generated/operations.js')));
  const parts = await Promise.all(sections.map(async ([title, path]) => {
    const source = ts.createSourceFile(path, await readFile(join(library, path), 'utf8'), ts.ScriptTarget.Latest, true);
    const nodes = source.statements.filter(isExported)
      .sort((a, b) => FIRST.indexOf(b.name.text) - FIRST.indexOf(a.name.text));
    return [`## ${title}\n`, ...nodes.map(node => entry(node, source, operations))];
  }));
  return [head, ...parts.flat()].join('\n');
}

const isExported = node => node.name !== undefined
  && node.modifiers?.some(m => m.kind === ts.SyntaxKind.ExportKeyword);

function entry(node, source, operations) {
  const doc = docOf(node);
  const extended = node.heritageClauses?.map(clause => ` ${text(clause, source).trim()}`).join('') ?? '';
  const parts = [`### ${node.name.text}${extended}\n`, ...doc === '' ? [] : [`${doc}\n`]];
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) {
    const [plain, grouped] = [[], []];
    for (const member of node.members) {
      const isGroup = node.name.text === 'Hubbub' && member.type !== undefined && ts.isTypeLiteralNode(member.type);
      (isGroup ? grouped : plain).push(member);
    }

    return [...parts, list(plain, source, operations), ...grouped.map(
      group => `#### ${group.name.text}\n\n${list(group.type.members, source, operations)}`)].join('\n');
  }

  return [...parts, `\`\`\`ts\n${text(node, source).replace(/^export (declare )?/, '')}\n\`\`\`\n`].join('\n');
}

/** One line for each member: its signature, what is written above it, and what it calls. */
function list(members, source, operations) {
  return [...members].map(member => {
    const signature = text(member, source);
    const [, id] = /Answer<'(\w+)'>/.exec(signature) ?? [];
    const called = id === undefined ? '' : ` \`${operations[id].join(' ')}\``;
    const doc = docOf(member);
    return `- \`${signature}\`${doc === '' ? '' : ` — ${doc}`}${called}\n`;
  }).join('');
}

const text = (node, source) =>
  printer.printNode(ts.EmitHint.Unspecified, node, source).replace(/\s+/g, ' ').replace(/;$/, '');

const docOf = node => ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)
  .map(doc => ts.getTextOfJSDocComment(doc.comment) ?? '').join(' ').replace(/\s+/g, ' ');
