-- test/compiler/readable/date_stamp.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

local DAY = 86400

-- Days of a Gregorian cycle of 400 years, after which weekdays and leap years repeat.
local CYCLE = 146097

-- The moment of a time in seconds since 1970, by the calendar that counts years from March, so that the leap day is
-- the last of its year. Fractions of seconds are dropped.
local function momentOf(time)
    local seconds = math.floor(time)
    local days = math.floor(seconds / DAY)
    local rest = seconds - 1.0 * days * DAY
    -- Day 0 is 1 March of year 0.
    local shifted = days + 719468.0
    local cycle = math.floor(shifted / CYCLE)
    local dayOfCycle = shifted - 1.0 * cycle * CYCLE
    local leaps = 1.0 * math.floor(dayOfCycle / 1460) - math.floor(dayOfCycle / 36524) + math.floor(dayOfCycle / 146096)
    local yearOfCycle = math.floor((dayOfCycle - leaps) / 365)
    local dayOfYear = dayOfCycle - (365.0 * yearOfCycle + math.floor(yearOfCycle / 4) - math.floor(yearOfCycle / 100))
    local fromMarch = math.floor((5 * dayOfYear + 2) / 153)
    local month = fromMarch < 10 and fromMarch + 3.0 or fromMarch - 9.0
    return {
        year = yearOfCycle + cycle * 400.0 + (month <= 2 and 1 or 0),
        month = month,
        day = dayOfYear - math.floor((153.0 * fromMarch + 2) / 5) + 1,
        hour = math.floor(rest / 3600) + 0.0,
        minute = math.floor(rest / 60) - math.floor(rest / 3600) * 60.0,
        second = rest - math.floor(rest / 60) * 60.0,
        weekday = days + 4.0 - math.floor((days + 4.0) / 7) * 7.0
    }
end

-- The last second that a year of four digits has, and the first.
local LAST = 253402300799
local FIRST = -62167219200

-- The moment of a time that has a year from 0 to 9999; raises an error for others, and for NaN.
local function checkedMoment(time)
    if time >= FIRST and time < LAST + 1 then
        return momentOf(time)
    end
    error("Invalid time value", 0)
end

-- A number from 0 to 99 with two digits.
local function twoDigits(value)
    local tens = math.floor(value / 10)
    return string.char(48.0 + tens, 48 + value - tens * 10.0)
end

-- A year from 0 to 9999 with four digits.
local function yearText(year)
    local centuries = math.floor(year / 100) + 0.0
    return twoDigits(centuries) .. twoDigits(year - centuries * 100.0)
end

-- `10:20:30`
local function clockText(moment)
    return twoDigits(moment.hour) .. ":" .. twoDigits(moment.minute) .. ":"
        .. twoDigits(moment.second)
end

-- A time as ISO 8601 writes it, in UTC: `2026-01-31T10:20:30Z`. Fractions of seconds are dropped.
--
-- @param time Seconds since 1970, as in `user.session_create_time` and `os.time()`; years 0 to 9999.
-- @throws Error `Invalid time value` for others, and for NaN.
local function isoDate(time)
    local moment = checkedMoment(time)
    local date = yearText(moment.year) .. "-" .. twoDigits(moment.month) .. "-"
        .. twoDigits(moment.day)
    return date .. "T" .. clockText(moment) .. "Z"
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
