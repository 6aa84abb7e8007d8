
namespace Hubbub.Chaos.PowerCut;

public sealed class DiskTests
{
    private const string File = "file";

    private readonly int _seed = Random.Shared.Next();
    private readonly List<Operation> _operations = [];
    private int _now;

    [Fact]
    public void What_was_flushed_is_in_every_image()
    {
        Do(OperationKind.Create);
        Do(OperationKind.Flush, "");
        Write(0, 1, 8_000);
        Do(OperationKind.Flush);
        Write(8_000, 2, 8_000);

        Images().Should().OnlyContain(i => i[File].Length >= 8_000 && i[File].Take(8_000).All(b => b == 1));
    }

    [Theory, InlineData(0), InlineData(512), InlineData(2_048)]
    public void A_write_that_a_kill_interrupted_counts_as_far_as_the_file_shows_it(int done)
    {
        var trace = new Trace("/data");
        byte[] bytes = [.. Enumerable.Repeat((byte)2, 2_048)];
        trace.Operations.Add(new(OperationKind.Create, File, 0, 0) { End = 1 });
        trace.Operations.Add(new(OperationKind.Write, File, 2, 0) { Offset = 512, Bytes = bytes });
        byte[] real = [.. new byte[512], .. bytes[..done]];

        trace.SettleInterrupted(new Dictionary<string, byte[]> { [File] = real });

        trace.Operations.Where(o => o.Kind == OperationKind.Write).Sum(o => o.Bytes.Length).Should().Be(done);
    }

    [Theory]
    [InlineData("<... pwrite64 resumed>) = 3", 3, true)]
    [InlineData("<... pwrite64 resumed>) = ?", 4, false)]
    [InlineData("<... pwrite64 resumed>) = ? <unavailable>", 4, false)]
    [InlineData("<... pwrite64 resumed>) = -1 (errno 18446744073709551598)", 4, false)]
    [InlineData("<... pwrite64 resumed> <detached ...>", 4, false)]
    [InlineData("<... pwrite64 resumed>) = -1 ENOSPC (No space left on device)", 0, false)]
    public void The_end_of_a_write_says_whether_it_was_done_interrupted_or_refused(string end, int bytes, bool isEnded)
    {
        var trace = new Trace("/data");
        var file = Path.GetTempFileName();
        System.IO.File.WriteAllLines(
            file,
            [
                """7 1.1 pwrite64(3</data/hubbub.db>, "\x01\x02\x03\x04", 4, 0 <unfinished ...>""",
                $"7 1.2 {end}",
                "7 1.3 +++ killed by SIGKILL +++",
            ]);

        trace.Read(file);
        System.IO.File.Delete(file);

        trace.Operations.Sum(o => o.Bytes.Length).Should().Be(bytes);
        trace.Operations.Should().NotContain(o => o.IsEnded != isEnded);
    }

    [Fact]
    public void What_was_not_flushed_is_there_or_not_or_in_part()
    {
        Do(OperationKind.Create);
        Do(OperationKind.Flush, "");
        Write(0, 1, 2_048);
        Do(OperationKind.Flush);
        Write(0, 2, 2_048);
        Write(0, 3, 512);

        var images = Images().ConvertAll(i => i[File]);

        images.Should().Contain(i => i.All(b => b == 1));
        images.Should().Contain(i => i.Take(512).All(b => b == 3) && i.Skip(512).All(b => b == 2));
        images.Should().Contain(i => i[0] == 1 && i[2_047] == 2, "what was written last may come first");
        images.Should().Contain(i => i[512] == 2 && i[1_024] == 1 && i[1_536] == 2, "a write may be torn");
        images.Should().OnlyContain(i => i.Chunk(512).All(sector => sector.Distinct().Count() == 1));
    }

    [Fact]
    public void After_a_flush_that_failed_the_next_one_is_about_what_was_written_since()
    {
        Do(OperationKind.Create);
        Do(OperationKind.Flush, "");
        Write(0, 1, 8_192);
        var failed = Begin(OperationKind.Flush);
        (failed.IsFailed, failed.End) = (true, _now++);
        Do(OperationKind.Flush);
        Images().Should().Contain(i => i[File].Length == 0, "flushing again does not help");

        Write(4_096, 2, 512);
        Do(OperationKind.Flush);

        var images = Images().ConvertAll(i => i[File]);
        images.Should().Contain(i => i[0] == 0).And.Contain(i => i[0] == 1);
        images.Should().OnlyContain(i => i[4_096] == 2 && i[8_191] == 1, "a page is written as a whole");
    }

    [Fact]
    public void A_flush_is_about_what_was_done_before_it_began()
    {
        Do(OperationKind.Create);
        Do(OperationKind.Flush, "");
        var flush = Begin(OperationKind.Flush);
        Write(0, 1, 512);
        flush.End = _now++;

        Images().Should().Contain(i => i[File].Length == 0).And.Contain(i => i[File].Length == 512);
    }

    [Fact]
    public void A_file_may_have_any_size_that_it_had_and_zeros_where_nothing_came()
    {
        Do(OperationKind.Create);
        Do(OperationKind.Flush, "");
        Write(0, 1, 1_024);
        Do(OperationKind.Flush);
        _operations.Add(new(OperationKind.Resize, File, _now++, 0) { Size = 512, End = _now++ });
        Write(1_024, 2, 512);

        var images = Images().ConvertAll(i => i[File]);

        images.Select(i => i.Length).Distinct().Should().BeEquivalentTo([512, 1_024, 1_536]);
        images.Should().Contain(i => i.Length == 1_536 && i[512] == 0 && i[1_024] == 2);
        images.Should().Contain(i => i.Length == 1_536 && i[512] == 0 && i[1_024] == 0);
        images.Should().OnlyContain(i => i[0] == 1);
    }

    [Fact]
    public void A_name_is_certain_when_its_directory_was_flushed()
    {
        Do(OperationKind.Create);
        Write(0, 1, 512);
        Do(OperationKind.Flush);
        Images().Should().Contain(i => i.Count == 0).And.Contain(i => i.Count == 1);

        Do(OperationKind.Flush, "");
        Do(OperationKind.Remove);
        Images().Should().Contain(i => i.Count == 0).And.Contain(i => i.Count == 1 && i[File].Length == 512);
    }

    private List<Dictionary<string, byte[]>> Images()
    {
        TestContext.Current.SendDiagnosticMessage($"seed {_seed}");
        var random = new Random(_seed);
        var disk = new Disk(_operations);
        disk.Advance(_now);
        return [.. Enumerable.Range(0, 2_000).Select(_ => disk.Image(random))];
    }

    private void Write(int offset, byte value, int length) => _operations.Add(new(OperationKind.Write, File, _now++, 0)
    {
        Offset = offset,
        Bytes = Enumerable.Repeat(value, length).ToArray(),
        End = _now++,
    });

    private void Do(OperationKind kind, string path = File) => Begin(kind, path).End = _now++;

    private Operation Begin(OperationKind kind, string path = File)
    {
        _operations.Add(new(kind, path, _now++, 0));
        return _operations[^1];
    }
}
