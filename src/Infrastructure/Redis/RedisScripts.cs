namespace Hubbub.Infrastructure.Redis;

/// <summary>
/// The sliding window of <see cref="RedisRateLimiter"/>, with the answers of the one that a node keeps for itself. Of
/// each charge there are two keys: a list of what was taken, oldest first, as <c>last first amount operation</c> (times
/// in microseconds), and a hash with the sum and with how many attempts share each operation. Arguments: the operation,
/// or nothing; the amount; and for each charge its permits, window and moment.
/// </summary>
internal static class RedisScripts
{
    /// <summary>Answers -1, or the microseconds to wait.</summary>
    public const string Take = Common + """
        local clock = redis.call('TIME')
        local now = clock[1] * 1000000 + clock[2]
        local is_shared = {}

        local function set_back(taken, by, window)
          local entries = redis.call('LRANGE', taken, 0, -1)
          redis.call('DEL', taken)
          for _, entry in ipairs(entries) do
            local last, first, held, of = read(entry)
            redis.call('RPUSH', taken, write(last - by, first - by, held, of))
          end
          redis.call('PEXPIRE', taken, math.ceil(window / 1000) + 1000)
        end

        local function forget(taken, counts, window)
          local sum = tonumber(redis.call('HGET', counts, 'sum') or nil)
          if not sum then
            redis.call('DEL', taken)
            return 0
          end
          -- A clock that was set back neither locks out for longer nor lets more through.
          local newest = redis.call('LINDEX', taken, -1)
          local ahead = newest and read(newest) - now or 0
          if ahead > 0 then
            set_back(taken, ahead, window)
          end
          while true do
            local oldest = redis.call('LINDEX', taken, 0)
            if not oldest then
              redis.call('DEL', counts)
              return 0
            end
            local last, _, held, of = read(oldest)
            if now - last < window then
              redis.call('HSET', counts, 'sum', sum)
              return sum
            end
            redis.call('LPOP', taken)
            sum = sum - held
            if of ~= '' then
              redis.call('HDEL', counts, 'of ' .. of)
            end
          end
        end

        local function wait_for(taken, missing, window)
          for i = 0, redis.call('LLEN', taken) - 1 do
            local last, _, held = read(redis.call('LINDEX', taken, i))
            missing = missing - held
            if missing <= 0 then
              return last + window - now
            end
          end
          return window
        end

        for i = 1, #KEYS / 2 do
          local taken, counts, permits, window, _, amount = charge(i)
          local sum = forget(taken, counts, window)
          is_shared[i] = operation ~= '' and redis.call('HEXISTS', counts, 'of ' .. operation) == 1
          if not is_shared[i] and sum + amount > permits then
            return wait_for(taken, sum + amount - permits, window)
          end
        end

        for i = 1, #KEYS / 2 do
          local taken, counts, _, window, moment, amount = charge(i)
          if operation ~= '' then
            redis.call('HINCRBY', counts, 'of ' .. operation, 1)
          end
          if not is_shared[i] then
            local newest = operation == '' and moment > 0 and redis.call('LINDEX', taken, -1)
            local _, first, held, of = read(newest or write(0, 0, 0, '-'))
            if of == '' and now - first < moment then
              redis.call('LSET', taken, -1, write(now, first, held + amount, ''))
            else
              redis.call('RPUSH', taken, write(now, now, amount, operation))
            end
            redis.call('HINCRBY', counts, 'sum', amount)
            -- Kept a little longer than needed.
            redis.call('PEXPIRE', taken, math.ceil(window / 1000) + 1000)
            redis.call('PEXPIRE', counts, math.ceil(window / 1000) + 1000)
          end
        end
        return -1
        """;

    /// <summary>Answers 0.</summary>
    public const string Return = Common + """
        for i = 1, #KEYS / 2 do
          local taken, counts, _, _, _, amount = charge(i)
          local tries = tonumber(redis.call('HGET', counts, operation == '' and 'sum' or 'of ' .. operation) or 0)
          if operation == '' then
            tries = math.min(tries, 1)
          end
          if operation ~= '' and tries > 1 then
            redis.call('HINCRBY', counts, 'of ' .. operation, -1)
          elseif tries == 1 then
            redis.call('HDEL', counts, 'of ' .. operation)
            for at = redis.call('LLEN', taken) - 1, 0, -1 do
              local entry = redis.call('LINDEX', taken, at)
              local last, first, held, of = read(entry)
              if of == operation and (of ~= '' or held >= amount) then
                local back = of == '' and amount or held
                redis.call('HINCRBY', counts, 'sum', -back)
                if held == back then
                  redis.call('LREM', taken, -1, entry)
                else
                  redis.call('LSET', taken, at, write(last, first, held - back, of))
                end
                break
              end
            end
          end
        end
        return 0
        """;

    private const string Common = """
        local operation = ARGV[1]

        local function read(entry)
          local last, first, amount, of = string.match(entry, '^(%d+) (%d+) (%d+) (.*)$')
          return tonumber(last), tonumber(first), tonumber(amount), of
        end

        local function write(last, first, amount, of)
          return string.format('%.0f %.0f %.0f ', last, first, amount) .. of
        end

        local function charge(i)
          local permits, window = tonumber(ARGV[i * 3]), tonumber(ARGV[i * 3 + 1])
          -- What costs more than a whole window gets a window to itself.
          local amount = math.min(tonumber(ARGV[2]), math.max(permits, 1))
          return KEYS[i * 2 - 1], KEYS[i * 2], permits, window, tonumber(ARGV[i * 3 + 2]), amount
        end


        """;
}
