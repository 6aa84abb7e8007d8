// Measures the web app on a release server: dotnet build src/Web -c Release, and then
// npm run measure --prefix eng/web -- DIRECTORY [start|shifts|feed|conversation|latency …] [--runs 3]
// The directory is filled once. Each line is the median of the runs, and what they were. It needs Chromium.
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fill } from './measure/fill.js';
import { measureLatency } from './measure/latency.js';
import { measureConversation, measureFeed } from './measure/scroll.js';
import { startBrowser, startServer } from './measure/server.js';
import { measureShifts } from './measure/shifts.js';
import { measureStart } from './measure/start.js';

const parts = {
  start: measureStart, shifts: measureShifts, feed: measureFeed, conversation: measureConversation,
  latency: measureLatency,
};
const { values, positionals } = parseArgs({
  allowPositionals: true, options: { runs: { type: 'string', default: '3' } },
});
const [directory, ...chosen] = positionals;
if (!directory || chosen.some(name => !(name in parts))) {
  console.error(`measure DIRECTORY [${Object.keys(parts).join('|')} …] [--runs 3]`);
  process.exit(2);
}

const server = await startServer(resolve(directory));
const browser = await startBrowser(server.url);
try {
  const filled = await fill(server, resolve(directory), browser);
  for (const name of chosen.length > 0 ? chosen : Object.keys(parts)) {
    const runs = [];
    const loads = [];
    for (let i = 0; i < Number(values.runs); i++) {
      loads.push(loadavg()[0].toFixed(1));
      runs.push(await parts[name](browser, filled, console.log));
    }
    console.log(`\n${name}, load ${loads.join(', ')}`);
    for (const figure of Object.keys(runs[0])) {
      const values = runs.map(r => r[figure]);
      const median = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
      console.log(`  ${figure}: ${shown(median)}${values.length > 1 ? ` (${values.map(shown).join(', ')})` : ''}`);
    }
  }
} finally {
  await browser.close();
  await server.stop();
}

function shown(value) {
  return String(Number(value.toPrecision(3)));
}
