import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts the built server on a free port in an empty directory, reads the documents from it, and ends it. */
export async function documents(program, paths) {
  const directory = await mkdtemp(join(tmpdir(), 'hubbub-api-'));
  const server = spawn(
    'dotnet', [program, '--environment=Development', '--urls=http://127.0.0.1:0'],
    { cwd: directory, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise(resolve => server.once('close', resolve));
  try {
    const address = await addressOf(server);
    return await Promise.all(paths.map(async path => {
      const answer = await fetch(address + path);
      if (!answer.ok) {
        throw new Error(`GET ${path} answered ${answer.status}`);
      }

      return answer.text();
    }));
  } finally {
    server.kill();
    await ended;
    await rm(directory, { recursive: true, force: true });
  }
}

function addressOf(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', text => {
      said += text;
      const banner = /serves on (http:\/\/[^\s,]+)[\s,]/.exec(said);
      if (banner) {
        resolve(banner[1]);
      }
    });
    server.once('error', reject);
    server.once('close', code => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
}
