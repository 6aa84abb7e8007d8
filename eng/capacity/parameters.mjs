// What the simulation assumes, and the command line.
// Where a value comes from: M measured (docs/performance.md), C in the code, S a source, A assumed.
export const parameters = {
  seed: [1, 'A', 'of the random numbers'],
  people: [10_000_000, 'A', 'accounts'],
  activeShare: [0.4, 'A', 'of the accounts that do something on a day'],
  activitySigma: [1.5, 'A', 'activity is log-normal with this sigma'],
  messagesPerActive: [20, 'A', 'sent on a day; WhatsApp in 2020: some 50 deliveries per account'],
  groupShare: [0.2, 'A', 'of the messages go to groups'],
  groupScale: [5, 'A', 'members of a group: 3 + Pareto (Lomax) with this scale'],
  groupAlpha: [1.5, 'A', 'and this tail'],
  groupMax: [256, 'C', 'members of a group'],
  messagesPerRead: [3, 'A', 'messages that are delivered, and read, at once'],
  creatorShare: [0.01, 'S', 'of the active (the 90-9-1 rule)'],
  creatorPosts: [5, 'A', 'posts of each of them on a day'],
  contributorShare: [0.09, 'S', 'of the active (the same rule)'],
  contributorPosts: [0.5, 'A', 'posts of each of them on a day'],
  reactionsPerActive: [5, 'A', ''],
  commentsPerActive: [0.5, 'A', ''],
  followsPerActive: [0.3, 'A', ''],
  viewsPerActive: [60, 'A', 'posts seen for the first time'],
  viewsPerReport: [10, 'A', 'of them reported in one call'],
  followersAlpha: [1.276, 'S', 'tail of the number of followers (Kwak et al. 2010: density 2.276)'],
  followersMean: [100, 'A', 'of an account'],
  followersMaxShare: [0.2, 'A', 'of all accounts follow the most popular one, at most'],
  engagement: [0.7, 'A', 'reactions to a post grow with followers to this power'],
  sessionsPerActive: [8, 'A', 'times the app is opened on a day'],
  sessionSeconds: [240, 'A', ''],
  feedPages: [2, 'A', 'read in a session'],
  conversationPages: [4, 'A', 'read in a session'],
  otherReads: [3, 'A', 'profiles, notifications, searches in a session'],
  onlineShare: [0.2, 'A', 'of the active are connected in the busiest hour'],
  devices: [1.2, 'A', 'connections of each of them'],
  peakFactor: [2, 'A', 'the busiest second over the mean of the busiest hour'],
  retentionDays: [30, 'C', 'Sync__RetentionDays'],
  bodyBytes: [100, 'A', 'of a message'],
  messageBytes: [280, 'M', 'of a message beside its text: row, two indexes, words of searches'],
  eventBytes: [90, 'M', 'of a log row beside its payload, index included'],
  postBytes: [1050, 'M', 'of a post with a text of 178 bytes, words of searches included'],
  rowBytes: [150, 'A', 'of a reaction, comment (without its text) or follow, by the shape of the rows'],
  viewBytes: [50, 'A', 'of a row of PostViews, by the shape of the rows'],
  connectionBytes: [47_100, 'M', 'resident for an idle connection'],
  connectionsPerNode: [20_000, 'A', 'planned; 5,000 were measured'],
  communityMean: [10_000, 'A', 'people of a community, Pareto with tail 1.5'],
  communityMaxShare: [0.01, 'A', 'of all people are in the largest one, at most'],
  communityShare: [0.8, 'A', 'of those one has to do with are of the same community'],
  replicaLag: [5, 'A', 'seconds for which a replica may be behind'],
  commitSeconds: [0.01, 'A', 'from a snapshot to its commit on a database server'],
  querySeconds: [0.005, 'A', 'of a query for 500 people, or of one step of a job'],
  primaryRows: [50_000, 'A', 'rows with indexes that one primary inserts a second'],
  primaryQueries: [10_000, 'A', 'queries of 500 people that one primary answers a second'],
  primaryConnections: [500, 'A', 'that one primary serves well'],
  heardSeconds: [0.000005, 'A', 'a node reads a push that is for nobody of its people'],
  redisBytes: [1.25e9, 'A', 'a second out of Redis: a link of 10 Gbit/s'],
  redisScripts: [50_000, 'A', 'scripts of limits that one Redis runs a second'],
  diskBytes: [4e12, 'A', 'that one wants to back up and restore as one database'],
  announceSeconds: [0.00128, 'M', 'of processor time for each person of an announcement'],
};

/** The values: those above, or as given on the command line. */
export const p = Object.fromEntries(Object.entries(parameters).map(([name, [value]]) => [name, value]));
/** With which the output is to be compared, if any. */
export let document;
for (let i = 2; i < process.argv.length; i += 2) {
  const [name, value] = [process.argv[i].replace(/^--/, ''), process.argv[i + 1]];
  if (name === 'check' && value) {
    document = value;
  } else if (name in p && value?.trim() && Number.isFinite(Number(value))) {
    p[name] = Number(value);
  } else {
    console.error(`${process.argv[i]} ${value ?? ''}: one of ${Object.keys(p).join(', ')}, and a number`);
    process.exit(2);
  }
}
