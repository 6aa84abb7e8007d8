// A day of ten million people, and the size at which each mechanism stops; docs/capacity.md explains it.
//
//   node eng/capacity/simulate.mjs                                   prints the tables
//   node eng/capacity/simulate.mjs --people 200000 --seed 7 --groupShare 0.5     any parameter
//   node eng/capacity/simulate.mjs --check docs/capacity.md          fails if the document has another output
//
// The same seed and parameters print the same. It needs Node 20 and nothing else.
import { readFileSync } from 'node:fs';
import { document, p, parameters } from './parameters.mjs';
import { day, grouped, lines, percent, print, short, table } from './tables.mjs';

let state = (Math.imul(p.seed, 2_654_435_761) | 1) >>> 0;

/** Above 0 and at most 1, by Marsaglia's xorshift. */
function random() {
  let x = state;
  x ^= x << 13;
  x ^= x >>> 17;
  x ^= x << 5;
  state = x;
  return (x >>> 0) / 4_294_967_296;
}

/** Mixes the bits of an id (the last steps of MurmurHash3), so that neighbours are spread. */
function hash(id) {
  let h = id ^ (id >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const lomax = (scale, alpha) => scale * (random() ** (-1 / alpha) - 1);

// People: what each does and gets, in proportion; kept as sums for each of 1,024 slices, by person and by community.
const slices = 1024;
const slice = () => new Float64Array(slices);
const sums = () => ({ active: slice(), all: slice(), liked: slice() });
const [byPerson, byCommunity] = [sums(), sums()];
const buckets = { activity: new Float64Array(512), count: new Float64Array(512) };
const total = { active: 0, weight: 0, activeWeight: 0, posts: 0, liked: 0 };
const top = { liked: 0, followers: 0, posts: 0, most: 0, over100k: 0, community: 0 };

function add(sumsOf, at, weight, activeWeight, liked) {
  sumsOf.all[at] += weight;
  sumsOf.active[at] += activeWeight;
  sumsOf.liked[at] += liked;
}

function drawPeople() {
  const { people, activitySigma: sigma, activeShare, followersAlpha } = p;
  const followersScale = p.followersMean * (followersAlpha - 1);
  const mostFollowers = p.followersMaxShare * people;
  let [community, left, spare] = [0, 0, 0];
  for (let i = 0; i < people; i++) {
    if (left <= 0) {
      community++;
      left = Math.min(Math.ceil(lomax(p.communityMean / 2, 1.5)), Math.ceil(p.communityMaxShare * people));
      top.community = Math.max(top.community, left);
    }

    left--;
    // Box and Muller: two normal numbers at a time.
    let normal = spare;
    if (i % 2 === 0) {
      const radius = Math.sqrt(-2 * Math.log(random()));
      const angle = 2 * Math.PI * random();
      normal = radius * Math.cos(angle);
      spare = radius * Math.sin(angle);
    }

    const weight = Math.exp(sigma * normal);
    const followers = Math.min(lomax(followersScale, followersAlpha), mostFollowers);
    const isActive = random() <= activeShare;
    const kind = isActive ? random() : 1;
    const posts = kind <= p.creatorShare ? p.creatorPosts
      : kind <= p.creatorShare + p.contributorShare ? p.contributorPosts : 0;
    const liked = posts && posts * (followers ** p.engagement);
    total.weight += weight;
    total.posts += posts;
    total.liked += liked;
    if (isActive) {
      const bucket = Math.max(0, Math.min(511, Math.floor(256 + (normal * 40))));
      buckets.activity[bucket] += weight;
      buckets.count[bucket]++;
      total.active++;
      total.activeWeight += weight;
    }

    top.most = Math.max(top.most, followers);
    top.over100k += followers > 100_000 ? 1 : 0;
    if (liked > top.liked) {
      Object.assign(top, { liked, followers, posts });
    }

    add(byPerson, hash(i) % slices, weight, isActive ? weight : 0, liked);
    add(byCommunity, hash(community) % slices, weight, isActive ? weight : 0, liked);
  }
}

drawPeople();

// Groups, by the messages that go to them.
const groupSizes = new Float64Array(p.groupMax + 1);
const draws = 200_000;
for (let i = 0; i < draws; i++) {
  groupSizes[Math.min(p.groupMax, 3 + Math.floor(lomax(p.groupScale, p.groupAlpha)))] += 1 / draws;
}

const overGroups = (f) => groupSizes.reduce((sum, share, m) => (share ? sum + (share * f(m)) : sum), 0);
const groupMean = overGroups((m) => m);

// A day. Rows: of the log, all pushed. Payloads and milliseconds are those of docs/capacity.md.
const active = total.active;
const sent = active * p.messagesPerActive;
const [direct, group] = [sent * (1 - p.groupShare), sent * p.groupShare];
const groupReads = group * (groupMean - 1) / p.messagesPerRead;
const acts = [
  // name, acts, log rows of an act, bytes of their payloads, other bytes stored for good, ms of processor time
  ['direct message', direct, 3, 1_224, p.messageBytes + p.bodyBytes, 0.78],
  ['group message', group, (2 * groupMean) - 1, 679 * (groupMean - 1) + 307, p.messageBytes + p.bodyBytes,
    0.78 + (0.1 * (groupMean - 1))],
  ['delivered', direct / p.messagesPerRead, 1, 182, 0, 0.78],
  ['read', direct / p.messagesPerRead, 3, 508, 0, 0.78],
  ['read in a group', groupReads, 2, 326, 0, 0.78],
  ['post', total.posts, 1, 666, p.postBytes, 14],
  ['reaction', active * p.reactionsPerActive, 3, 593, p.rowBytes, 1.5],
  ['comment', active * p.commentsPerActive, 2, 544, p.rowBytes + p.bodyBytes, 13.9],
  ['follow', active * p.followsPerActive, 3, 808, p.rowBytes, 1.5],
  ['views reported', active * p.viewsPerActive / p.viewsPerReport, p.viewsPerReport, 144 * p.viewsPerReport,
    p.viewBytes * p.viewsPerReport, 1.5],
].map(([name, count, rows, payload, kept, ms]) => ({ name, count, rows, payload, kept, ms }));
const sessions = active * p.sessionsPerActive;
const reads = [
  // name, reads, ms, may be a moment old
  ['feed page', sessions * p.feedPages, 9.5, true],
  ['sync', sessions, 0.52, false],
  ['conversation page', sessions * p.conversationPages, 0.81, false],
  ['profile, notification, search', sessions * p.otherReads, 0.81, true],
].map(([name, count, ms, mayBeOld]) => ({ name, count, ms, mayBeOld }));
const sum = (list, f) => list.reduce((a, x) => a + f(x), 0);
const commits = sum(acts, (a) => a.count);
const rows = sum(acts, (a) => a.count * a.rows);
const logBytes = sum(acts, (a) => a.count * ((a.rows * p.eventBytes) + a.payload));
const keptBytes = sum(acts, (a) => a.count * a.kept);
const wireBytes = sum(acts, (a) => a.count * (a.payload + (40 * a.rows)));
const readCount = sum(reads, (r) => r.count);
const milliseconds = sum(acts, (a) => a.count * a.ms) + sum(reads, (r) => r.count * r.ms);

const daySum = sum(day, (x) => x);
const peakHour = Math.max(...day);
const perSecond = (count, hour) => count * hour / daySum / 3600;
const peak = (count) => p.peakFactor * perSecond(count, peakHour);
const online = active * p.onlineShare;
const connections = online * p.devices;
const nodes = Math.max(1, Math.ceil(connections / p.connectionsPerNode));

print(`people ${grouped.format(p.people)}, seed ${p.seed}; k, M, G, T are 10^3, 10^6, 10^9, 10^12`);
print();
const changed = Object.keys(p).filter((n) => p[n] !== parameters[n][0] && n !== 'seed' && n !== 'people');
table('Parameters (M measured, C in the code, S a source, A assumed)', ['name', 'value', '', ''],
  Object.entries(parameters).map(([n, [, from, text]]) =>
    [n, p[n], changed.includes(n) ? 'given' : from, text]));

const bySize = [...buckets.count.keys()].reverse();
let [seen, busy] = [0, 0];
for (const b of bySize) {
  if (seen < active / 100) {
    seen += buckets.count[b];
    busy += buckets.activity[b];
  }
}

const likes = active * p.reactionsPerActive * top.liked / total.liked;
table('People', ['', 'value'], [
  ['active on the day', short(active)],
  [`messages of the busiest ${percent(seen / active)} of them`, percent(busy / total.activeWeight)],
  ['most followers', short(top.most)],
  ['accounts with more than 100,000', short(top.over100k)],
  ['members of a group, mean over messages', short(groupMean)],
  ['deliveries of a message', short(1 - p.groupShare + (p.groupShare * (groupMean - 1)))],
  ['the author with most reactions: followers', short(top.followers)],
  ['  reactions on the day', short(likes)],
  ['  of all reactions', percent(likes / (active * p.reactionsPerActive))],
  ['largest community', short(top.community)],
  ['connections in the busiest hour', short(connections)],
  ['  their memory, idle, bytes', short(connections * p.connectionBytes)],
  [`  nodes for them, ${short(p.connectionsPerNode)} each`, nodes],
]);

const perAct = (a) => [a.name, short(a.count), short(perSecond(a.count, peakHour)), short(a.count * a.rows),
  short(a.count * ((a.rows * p.eventBytes) + a.payload)), short(a.count * a.kept), short(a.count * a.ms / 3.6e6)];
table('A day: acts', ['act', 'a day', 'busiest hour, 1/s', 'log rows', 'log bytes', 'kept bytes', 'CPU, h'], [
  ...acts.map(perAct),
  ['all', short(commits), short(perSecond(commits, peakHour)), short(rows), short(logBytes), short(keptBytes),
    short(sum(acts, (a) => a.count * a.ms) / 3.6e6)],
]);

// Someone who acts at random in a session reads something within the lag of an act of theirs.
const actsPerSecond = (commits / sessions) / p.sessionSeconds;
const ownAct = 1 - Math.exp(-actsPerSecond * p.replicaLag);
table('A day: reads, and replicas', ['read', 'a day', 'busiest hour, 1/s', 'CPU, h', 'from a replica'],
  [...reads.map((r) => [r.name, short(r.count), short(perSecond(r.count, peakHour)), short(r.count * r.ms / 3.6e6),
    percent(r.mayBeOld ? 1 - ownAct : 0)]),
  ['all', short(readCount), short(perSecond(readCount, peakHour)), short(sum(reads, (r) => r.count * r.ms) / 3.6e6),
    percent(sum(reads, (r) => (r.mayBeOld ? r.count * (1 - ownAct) : 0)) / readCount)]]);

table(
  'By hour, means',
  ['hour', 'connections', 'commits/s', 'log rows/s', 'log MB/s', 'into Redis, MB/s', 'feeds/s', 'reads/s', 'cores'],
  day.map((hour, h) => [String(h).padStart(2, '0'), short(connections * hour / peakHour),
    short(perSecond(commits, hour)), short(perSecond(rows, hour)), short(perSecond(logBytes, hour) / 1e6),
    short(perSecond(wireBytes, hour) / 1e6), short(perSecond(reads[0].count, hour)),
    short(perSecond(readCount, hour)), short(perSecond(milliseconds, hour) / 1000)]),
);

const messageKept = sum(acts.slice(0, 2), (a) => a.count * a.kept);
const viewKept = acts.at(-1).count * acts.at(-1).kept;
const disk = (days) => keptBytes * days + (logBytes * Math.min(days, p.retentionDays));
table(`On disk, with logs of ${p.retentionDays} days, bytes`, ['', 'a day', `${p.retentionDays} days`, 'a year'], [
  ['logs', logBytes, logBytes * p.retentionDays, logBytes * p.retentionDays],
  ['rows of logs', rows, rows * p.retentionDays, rows * p.retentionDays],
  ['messages', ...[1, p.retentionDays, 365].map((d) => messageKept * d)],
  ['views of posts', ...[1, p.retentionDays, 365].map((d) => viewKept * d)],
  ['all, without files and accounts', ...[1, p.retentionDays, 365].map(disk)],
].map(([name, ...v]) => [name, ...v.map(short)]));

// Partitions: a person's log and rows by a hash of the person, or of their community.
const authorRows = acts.filter((a) => ['reaction', 'comment'].includes(a.name)).reduce((n, a) => n + (2 * a.count), 0)
  + (acts.at(-1).count * acts.at(-1).rows);
const sentRows = direct + group + (direct / p.messagesPerRead);
const otherRows = rows - authorRows - sentRows;
const loadOf = (by) => by.all.map((all, i) => (sentRows * by.active[i] / total.activeWeight)
  + (otherRows * all / total.weight) + (authorRows * by.liked[i] / total.liked));

function parts(by, n) {
  const load = new Float64Array(n);
  loadOf(by).forEach((x, i) => {
    load[i % n] += x;
  });
  const mean = load.reduce((a, x) => a + x, 0) / n;
  return { hottest: Math.max(...load) / mean, shares: load.map((x) => x / mean / n) };
}

const ofTwo = ['direct message', 'delivered', 'read', 'reaction', 'comment', 'follow'];
const pairs = sum(acts.filter((a) => ofTwo.includes(a.name)), (a) => a.count);
const views = acts.at(-1);
const alone = total.posts + groupReads;
table('Partitions by person (and by community): hottest over mean; shares of acts that touch several; how many', [
  'partitions', 'hottest', 'pairs', 'groups', 'all acts', 'a group touches', 'a feed page reads', '(hottest)',
  '(all acts)',
], [4, 16, 64, 256, 1024].map((n) => {
  const person = parts(byPerson, n);
  const near = parts(byCommunity, n);
  const together = (shares, m, local) => shares.reduce((a, s) => a + (s * ((local + ((1 - local) * s)) ** (m - 1))), 0);
  const touched = (m) => person.shares.reduce((a, s) => a + 1 - ((1 - s) ** m), 0);
  const crossing = (shares, local) => ((pairs * (1 - together(shares, 2, local)))
    + (group * overGroups((m) => 1 - together(shares, m, local)))
    + (views.count * (1 - together(shares, p.viewsPerReport + 1, local)))) / (pairs + group + views.count + alone);
  return [n, person.hottest.toFixed(2), percent(1 - together(person.shares, 2, 0)),
    percent(overGroups((m) => 1 - together(person.shares, m, 0))), percent(crossing(person.shares, 0)),
    overGroups(touched).toFixed(1), touched(p.followersMean).toFixed(1), near.hottest.toFixed(2),
    percent(crossing(near.shares, p.communityShare))];
}));

// Heads: who is in a group writes more than others; the mean over members is that of activity squared.
const bias = Math.exp(p.activitySigma ** 2);
const headWrites = peak(rows - authorRows) / p.people * bias;
const lost = (heads) => 1 - Math.exp(-heads * headWrites * p.commitSeconds);
const hotHead = peak(likes) * p.commitSeconds;
table('Heads: commits that run again because another wrote the same log', ['', 'value'], [
  ['log rows a second of someone busy', headWrites.toFixed(4)],
  ['a direct message', percent(lost(2))],
  [`a message in a group of ${groupMean.toFixed(0)}`, percent(lost(groupMean))],
  [`a message in a group of ${p.groupMax}`, percent(lost(p.groupMax))],
  ['the author with most reactions: reactions a second', short(peak(likes))],
  ['  share of the time in which that log is being written', percent(hotHead)],
  ['reactions a second at which one log is always being written', short(1 / p.commitSeconds)],
]);

// Where each mechanism stops, if the same people were fewer or more: loads grow with their number, or its square.
const posts = peak(total.posts);
const deletions = rows / 48;
const limits = [
  ['SQLite: commits one after the other, 1/s', peak(commits), 1000, 1],
  ['one machine: cores, of 2', peak(milliseconds) / 1000, 2, 1],
  ['one node: connections', connections, p.connectionsPerNode, 1],
  ['`feed_changed`: a node asks for all people connected, s in a second',
    posts / nodes * online / 500 * p.querySeconds, 1, 1],
  ['the same: queries of all nodes at the database, 1/s', posts * online / 500, p.primaryQueries, 2],
  ['database: rows of logs, 1/s', peak(rows), p.primaryRows, 1],
  ['database: connections of nodes (40 each)', nodes * 40, p.primaryConnections, 1],
  ['database: bytes after a year', disk(365), p.diskBytes, 1],
  ['Redis: bytes out, all nodes hear all, 1/s', peak(wireBytes) * nodes, p.redisBytes, 2],
  ['Redis: limits, one script for each act and read, 1/s', peak(commits + readCount), p.redisScripts, 1],
  ['one node: reading what others push, cores', peak(rows) * p.heardSeconds, 0.25, 1],
  ['jobs: deleting old events, s in half an hour', ((deletions / 1000) + (p.people / 500)) * p.querySeconds, 1800, 1],
  ['an announcement to all, processor time, h', p.people * p.announceSeconds / 3600, 1, 1],
  ['slots of nodes', nodes, 1023, 1],
].map(([name, load, limit, power]) => ({ name, load, limit, at: p.people * ((limit / load) ** (1 / power)) }));
table(`What stops first (${nodes} nodes at ${short(p.people)} people; busiest second)`,
  ['mechanism', 'load', 'limit', 'stops at people'],
  limits.sort((a, b) => a.at - b.at).map((l) => [l.name, short(l.load), short(l.limit), short(l.at)]));

const text = `${lines.join('\n').trimEnd()}\n`;
if (document === undefined) {
  process.stdout.write(text);
} else if (readFileSync(document, 'utf8').includes(text)) {
  console.log(`${document} has this output`);
} else {
  console.error(`${document} has another output: put that of this program into it`);
  process.exitCode = 1;
}
