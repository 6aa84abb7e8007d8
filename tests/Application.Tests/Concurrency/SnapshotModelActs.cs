

namespace Hubbub.Application.Tests.Concurrency;

/// <summary>An act: its own writes, and its effects, which may be interrupted wherever they yield.</summary>
/// <param name="Own">Returns false if the act is rejected.</param>
/// <param name="Effects">Run in the act's transaction, or in one of the relay's.</param>
/// <param name="Deferred">Run in a later transaction of the relay's.</param>
internal sealed record ModelAct(
    Func<ModelTransaction, bool> Own,
    Func<ModelTransaction, IEnumerable<int>> Effects,
    Func<ModelTransaction, IEnumerable<int>>? Deferred = null);

/// <summary>
/// Minimal acts with the properties of the real ones: a person's events depend on another's rows, on names copied into
/// events, on blocks that only one of the two learns of, and on deferred effects.
/// </summary>
internal static class ModelActs
{
    public const int People = 3;

    public static ModelAct Any(Random random)
    {
        var me = random.Next(People);
        var other = (me + 1 + random.Next(People - 1)) % People;
        return random.Next(8) switch
        {
            0 => Rename(me, random.Next(1, 1_000)),
            1 => Block(me, other),
            2 => Unblock(me, other),
            3 => ReadNotification(me),
            4 or 5 => Say(me, other),
            _ => Comment(me, other),
        };
    }

    /// <summary>What a person sees in a fresh snapshot.</summary>
    public static Dictionary<string, int> View(ModelDatabase database, int me, int version)
    {
        var view = new Dictionary<string, int> { ["name"] = Row($"name {me}") };
        for (var other = 0; other < People; other++)
        {
            view[$"blocks {other}"] = Row($"block {me} {other}");
            if (Row(Talk(me, other)) > 0 && Row($"{Talk(me, other)} hidden") == 0)
            {
                view[$"talk {other}"] = Row(Talk(me, other));
                view[$"talk {other} name"] = Row($"name {other}");
            }
        }

        if (Row($"notification {me}") > 0)
        {
            (view["notification"], view["notification by"]) = (Row($"notification {me}"), Row($"notification {me} by"));
            view["notification name"] = Row($"name {Row($"notification {me} by")}");
        }

        return view;

        int Row(string row) => database.Read(row, version);
    }

    /// <summary>The forbidden state: people with a block between them get events about each other.</summary>
    public static bool IsTornApart(ModelDatabase database)
    {
        return Pairs().Any(p => Row($"block {p.One} {p.Other}") > 0
            && (Notified(p.One, p.Other) || Notified(p.Other, p.One)
                || (Row(Talk(p.One, p.Other)) > 0 && Row($"{Talk(p.One, p.Other)} hidden") == 0)));

        bool Notified(int owner, int by) => Row($"notification {owner}") > 0 && Row($"notification {owner} by") == by;

        int Row(string row) => database.Read(row, database.Version);
    }

    private static ModelAct Rename(int me, int name) => new(
        tx => (tx[$"name {me}"] = name) > 0,
        tx => Do(() =>
        {
            // The current state, because this may run after another change.
            var now = tx[$"name {me}"];
            tx.AppendEvent(me, state => state["name"] = now);
        }),
        tx => PublishName(tx, me));

    // Pushes the card to everyone who has it.
    private static IEnumerable<int> PublishName(ModelTransaction tx, int person)
    {
        var name = tx[$"name {person}"];
        for (var other = 0; other < People; other++)
        {
            yield return 0;
            if (other != person
                && ((tx[Talk(person, other)] > 0 && tx[$"{Talk(person, other)} hidden"] == 0)
                    || IsNotifiedBy(tx, other, person)))
            {
                tx.AppendEvent(other, state =>
                {
                    if (state.ContainsKey($"talk {person}"))
                    {
                        state[$"talk {person} name"] = name;
                    }

                    if (state.TryGetValue("notification by", out var by) && by == person)
                    {
                        state["notification name"] = name;
                    }
                });
            }
        }
    }

    private static ModelAct Say(int me, int other) => new(
        tx =>
        {
            tx[Talk(me, other)] += AreApart(tx, me, other) ? 0 : 1;
            return !AreApart(tx, me, other);
        },
        tx => Said(tx, me, other));

    private static IEnumerable<int> Said(ModelTransaction tx, int me, int other)
    {
        if (AreApart(tx, me, other))
        {
            Hide(tx, me, other, hidden: 1);
            yield break;
        }

        yield return 0;
        PublishConversation(tx, me, other);
        PublishConversation(tx, other, me);
        yield return 0;
        foreach (var step in Notify(tx, other, me))
        {
            yield return step;
        }
    }

    // The commenter gets no event.
    private static ModelAct Comment(int me, int other) => new(
        tx =>
        {
            tx[$"comments {me} {other}"]++;
            return !AreApart(tx, me, other);
        },
        tx => Notify(tx, other, me));

    private static IEnumerable<int> Notify(ModelTransaction tx, int owner, int by)
    {
        if (AreApart(tx, by, owner))
        {
            yield break;
        }

        var (count, name) = (tx[$"notification {owner}"] + 1, tx[$"name {by}"]);
        yield return 0;
        (tx[$"notification {owner}"], tx[$"notification {owner} by"]) = (count, by);
        tx.Hold(by);
        tx.AppendEvent(
            owner,
            state => (state["notification"], state["notification by"], state["notification name"]) = (count, by, name));
    }

    private static ModelAct ReadNotification(int me) => new(
        tx =>
        {
            tx[$"notification {me}"] = 0;
            return true;
        },
        tx => Do(() => PublishNotification(tx, me)));

    private static ModelAct Block(int me, int other) => new(
        tx => (tx[$"block {me} {other}"] = 1) > 0,
        tx => Blocked(tx, me, other));

    private static ModelAct Unblock(int me, int other) => new(
        tx => (tx[$"block {me} {other}"] = 0) == 0,
        tx => Blocked(tx, me, other));

    private static IEnumerable<int> Blocked(ModelTransaction tx, int me, int other)
    {
        var blocks = tx[$"block {me} {other}"];
        tx.AppendEvent(me, state => state[$"blocks {other}"] = blocks);
        tx.Hold(other);
        yield return 0;
        var hidden = AreApart(tx, me, other) ? 1 : 0;
        Hide(tx, me, other, hidden);
        yield return 0;
        foreach (var (owner, by) in new[] { (me, other), (other, me) })
        {
            if (hidden == 1 && IsNotifiedBy(tx, owner, by))
            {
                tx[$"notification {owner}"] = 0;
                PublishNotification(tx, owner);
            }

            yield return 0;
        }
    }

    // Someone may have seen the message stored without its effects.
    private static void Hide(ModelTransaction tx, int me, int other, int hidden)
    {
        if (tx[Talk(me, other)] > 0 && tx[$"{Talk(me, other)} hidden"] != hidden)
        {
            tx[$"{Talk(me, other)} hidden"] = hidden;
            PublishConversation(tx, me, other);
            PublishConversation(tx, other, me);
        }
    }

    private static void PublishConversation(ModelTransaction tx, int me, int other)
    {
        var (count, name, isThere) = (tx[Talk(me, other)], tx[$"name {other}"], tx[$"{Talk(me, other)} hidden"] == 0);
        tx.AppendEvent(me, state =>
        {
            if (isThere)
            {
                (state[$"talk {other}"], state[$"talk {other} name"]) = (count, name);
            }
            else
            {
                state.Remove($"talk {other}");
                state.Remove($"talk {other} name");
            }
        });
    }

    private static void PublishNotification(ModelTransaction tx, int me)
    {
        var (count, by) = (tx[$"notification {me}"], tx[$"notification {me} by"]);
        var name = tx[$"name {by}"];
        tx.AppendEvent(me, state =>
        {
            if (count > 0)
            {
                (state["notification"], state["notification by"], state["notification name"]) = (count, by, name);
                return;
            }

            state.Remove("notification");
            state.Remove("notification by");
            state.Remove("notification name");
        });
    }

    private static bool IsNotifiedBy(ModelTransaction tx, int owner, int by) =>
        tx[$"notification {owner}"] > 0 && tx[$"notification {owner} by"] == by;

    private static bool AreApart(ModelTransaction tx, int one, int other) =>
        tx[$"block {one} {other}"] + tx[$"block {other} {one}"] > 0;

    private static string Talk(int one, int other) => $"talk {Math.Min(one, other)} {Math.Max(one, other)}";

    private static IEnumerable<(int One, int Other)> Pairs() =>
        from one in Enumerable.Range(0, People)
        from other in Enumerable.Range(0, People)
        where one != other
        select (one, other);

    private static IEnumerable<int> Do(Action act)
    {
        act();
        yield return 0;
    }
}
