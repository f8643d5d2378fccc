-- test/compiler/readable/date_stamp.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

-- The seconds since 1970 at which these years begin.
local YEAR_0 = -62167219200
local YEAR_10000 = 253402300800

-- The parts of a time in UTC; raises an error for NaN, and for years that have not four digits.
local function utc(time)
    if not (time >= YEAR_0 and time < YEAR_10000) then
        error("Invalid time value", 0)
    end
    return os.date("!*t", math.floor(time))
end

-- A time in seconds since 1970 as ISO 8601 writes it, in UTC: `2026-01-31T10:20:30Z`.
local function isoDate(time)
    local date = utc(time)
    return string.format(
        "%04d-%02d-%02dT%02d:%02d:%02dZ",
        date.year,
        date.month,
        date.day,
        date.hour,
        date.min,
        date.sec
    )
end

local FIRST_SEEN = "/private/vendor/vendor.example/first_seen"

function mail_user_created()
    return 0
end

-- Stamps an account once, with the day of its first session.
function mail_user_deinit_pre(user)
    if user:metadata_get(FIRST_SEEN) ~= nil then
        return 0
    end
    local stamp = isoDate(user.session_create_time)
    user:metadata_set(FIRST_SEEN, stamp)
    dovecot.i_info("first session of " .. user.username .. " on " .. string.sub(stamp, 1, 10))
    return 0
end
