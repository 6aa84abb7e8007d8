using Hubbub.Infrastructure.Persistence;
using Microsoft.Extensions.Options;

namespace Hubbub.Web.Demo;

/// <summary>
/// The time of a demo server: on its first start two weeks ago, so that what its people did has its time; then that of
/// the system. Where a database exists already, its ids do not go back, so neither does this.
/// </summary>
internal sealed class DemoClock : TimeProvider
{
    private long _behind;

    public DemoClock(DataDirectory data, IOptions<DatabaseOptions> options)
    {
        var begun = data.PathOf(DemoPeople.BegunFile);
        if (options.Value.Provider == DatabaseProvider.Sqlite
            && (File.Exists(begun) || !File.Exists(data.PathOf("hubbub.db"))))
        {
            _behind = DemoFortnight.Lasts.Ticks;
        }
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(-Interlocked.Read(ref _behind));

    /// <summary>From now on it is this time, unless it is later already.</summary>
    public void GoOnTo(DateTimeOffset time)
    {
        var ahead = (time - GetUtcNow()).Ticks;
        if (ahead > 0)
        {
            Interlocked.Exchange(ref _behind, Math.Max(0, _behind - ahead));
        }
    }

    /// <summary>From now on it is the time of the system.</summary>
    public void Return() => Interlocked.Exchange(ref _behind, 0);
}
