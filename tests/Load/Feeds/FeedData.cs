using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Hubbub.Load.Feeds;

/// <summary>
/// Fills a stopped server's database with people who follow, post, comment and react; seeded, with a heavy tail: a few
/// people are followed, and write, far more than the others.
/// </summary>
internal sealed class FeedData(SqliteConnection connection, FeedSizes sizes, int seed)
{
    private const long Epoch = 1_735_689_600_000;
    private const int Days = 30;
    private const int Tags = 500;
    private const int Vocabulary = 20_000;
    private const double Tail = 3;

    private readonly Random _random = new(seed);
    private readonly DateTimeOffset _end = DateTimeOffset.UtcNow.AddHours(-1);
    private long[] _people = [];

    private long Start => _end.AddDays(-Days).ToUnixTimeMilliseconds();

    /// <summary>
    /// Fills the database. <paramref name="known"/> are people with existing accounts: the readers and the star.
    /// </summary>
    public void Fill(IReadOnlyDictionary<string, long> known)
    {
        Run("PRAGMA journal_mode = WAL");
        Run("PRAGMA synchronous = OFF");
        Run("PRAGMA cache_size = -400000");
        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            People();
            Follows(known);
            Posts(known[Reader.Star]);
            transaction.Commit();
        }

        Run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private void People()
    {
        _people = new long[sizes.People];
        using var table = new BulkTable(
            connection,
            "Profiles",
            "UserId",
            "Username",
            "UsernameKey",
            "DisplayName",
            "DisplayNameKey",
            "CreatedAt",
            "Bio");
        using var words = new BulkTable(connection, "ProfileWords", "UserId", "Word");
        for (var i = 0; i < sizes.People; i++)
        {
            var at = Start - 1_000_000L + i;
            _people[i] = Id(at, i);
            table.Add(_people[i], $"person{i}", $"person{i}", $"Person {i}", $"person {i}", at, "One of many");
            words.Add(_people[i], "person");
            words.Add(_people[i], $"{i}");
        }
    }

    private void Follows(IReadOnlyDictionary<string, long> known)
    {
        using var edges = new BulkTable(connection, "Edges", "FromId", "ToId", "Follow", "FollowId");
        var number = 0L;
        var done = new HashSet<long>();
        foreach (var person in _people)
        {
            edges.Add(person, known[Reader.Star], 2, ++number);
        }

        foreach (var reader in Reader.All)
        {
            var from = known[reader.Name];
            edges.Add(from, known[Reader.Star], 2, ++number);
            done.Clear();
            while (done.Count < reader.Follows(sizes))
            {
                var to = reader.OnlySilent ? _people[^(1 + _random.Next(sizes.Silent))] : _people[Heavy(sizes.People)];
                if (done.Add(to))
                {
                    edges.Add(from, to, 2, ++number);
                    if (done.Count % 5 == 0)
                    {
                        // A friend.
                        edges.Add(to, from, 2, ++number);
                    }
                }
            }

            using var tags = new BulkTable(connection, "TagFollows", "UserId", "Tag", "Order");
            for (var t = 0; t < reader.Tags; t++)
            {
                tags.Add(from, $"tag{t * 7}", t);
            }
        }

        done.Clear();
        while (number < sizes.Follows)
        {
            var (from, to) = (_random.Next(sizes.People), Heavy(sizes.People));
            if (from != to && done.Add(((long)from << 32) | (uint)to))
            {
                edges.Add(_people[from], _people[to], 2, ++number);
            }
        }
    }

    private void Posts(long star)
    {
        using var posts = new BulkTable(
            connection,
            "Posts",
            "Id",
            "AuthorId",
            "Text",
            "Audience",
            "CreatedAt",
            "Comments",
            "Likes",
            "Loves",
            "ContentHash");
        using var tags = new BulkTable(connection, "PostTags", "Tag", "PostId");
        using var index = new PostWords(connection);
        using var comments = new BulkTable(
            connection, "Comments", "Id", "PostId", "AuthorId", "Text", "CreatedAt", "ContentHash");
        using var reactions = new BulkTable(
            connection, "Reactions", "PersonId", "PostId", "CommentId", "Kind", "Order", "At");
        using (var names = new BulkTable(connection, "Tags", "Name"))
        {
            for (var t = 0; t < Tags; t++)
            {
                names.Add($"tag{t}");
            }
        }

        var (order, spoken) = (0L, 0);
        var step = Days * 86_400_000L / sizes.Posts;
        for (var i = 0; i < sizes.Posts; i++)
        {
            var at = Start + (i * step);
            var id = Id(at, i);
            var author = i % 5_000 == 0 ? star : Author(i);
            var (likes, loves) = (Spread(sizes.Reactions * 3 / 4), Spread(sizes.Reactions / 4));
            var said = i == sizes.Posts - 1 ? 1_000 : Spread(sizes.Comments);
            var tag = i % 5 == 0 ? $"tag{Heavy(Tags)}" : null;
            var text = TextOf(i, tag);
            index.Add(id, text);
            posts.Add(id, author, text, Audience(i), at, said, likes, loves, BitConverter.GetBytes(id));
            if (tag is not null)
            {
                tags.Add(tag, id);
            }

            var (first, stride) = (_random.Next(sizes.People), 1 + (2 * _random.Next(50)));
            for (var r = 0; r < likes + loves; r++)
            {
                var person = _people[(first + (r * stride)) % sizes.People];
                reactions.Add(person, id, 0, r < likes ? 0 : 1, ++order, at);
            }

            for (var c = 0; c < said; c++, spoken++)
            {
                var speaker = _people[_random.Next(sizes.People)];
                comments.Add(
                    Id(at + 1 + c, spoken), id, speaker, "What do you think?", at, BitConverter.GetBytes(id));
            }
        }
    }

    // Mostly public; 1 followers, 2 friends, 4 private.
    private static int Audience(int i) => (i % 20) switch { < 15 => 0, < 18 => 1, 18 => 2, _ => 4 };

    private long Author(int i)
    {
        var active = sizes.People - sizes.Silent;
        return i < sizes.Posts / 20 && i % 3 == 0
            ? _people[active + _random.Next(sizes.Silent)]
            : _people[(int)(active * Math.Pow(_random.NextDouble(), 2))];
    }

    // This many over all posts, most of them on a few posts.
    private int Spread(int total)
    {
        var mean = (double)total / sizes.Posts;
        return (int)Math.Min(500, mean * Tail * Math.Pow(_random.NextDouble(), Tail - 1) + _random.NextDouble());
    }

    private int Heavy(int count) => (int)(count * Math.Pow(_random.NextDouble(), Tail));

    // A few words are in every post, most words in few posts.
    private string TextOf(int i, string? tag) => string.Create(
        CultureInfo.InvariantCulture,
        $"Post number {i} about trains, {Word()}, {Word()} and what {Word()} came of it. "
            + $"{(tag is null ? "" : "#" + tag)}");

    private string Word() => string.Create(CultureInfo.InvariantCulture, $"word{Heavy(Vocabulary)}");

    private static long Id(long at, int i) => ((at - Epoch) << 22) | (uint)(i & 0xFFF);

    private void Run(string sql) => BulkTable.Run(connection, sql);
}
