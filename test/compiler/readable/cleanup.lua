-- test/compiler/readable/cleanup.ts, compiled by dovescript 0.1.0 for Dovecot 2.3.19.1 (Lua 5.4)

-- The text of a number as JavaScript prints it: 3 and not 3.0.
local function number_text(value)
    if type(value) ~= "number" then
        return tostring(value)
    elseif value ~= value then
        return "NaN"
    elseif value == math.huge or value == -math.huge then
        return value > 0 and "Infinity" or "-Infinity"
    elseif value == math.floor(value) and math.abs(value) < 1e15 then
        return string.format("%.0f", value + 0.0)
    end
    local text
    for digits = 0, 16 do
        text = string.format("%." .. digits .. "e", value)
        if tonumber(text) == value then
            break
        end
    end
    local sign, whole, rest, exponent = string.match(text, "^(%-?)(%d)%.?(%d*)e([-+]%d+)$")
    local digits = string.match(whole .. rest, "^(.-)0*$")
    local point = tonumber(exponent) + 1
    if point > 21 or point < -5 then
        local mark = string.format("e%s%d", point > 0 and "+" or "-", math.abs(point - 1))
        return sign .. string.sub(digits, 1, 1) .. (#digits > 1 and "." or "") .. string.sub(digits, 2) .. mark
    elseif point <= 0 then
        return sign .. "0." .. string.rep("0", -point) .. digits
    elseif point >= #digits then
        return sign .. digits .. string.rep("0", point - #digits)
    end
    return sign .. string.sub(digits, 1, point) .. "." .. string.sub(digits, point + 1)
end

local MARK = "/private/vendor/vendor.example/cleanup_wanted"
local MAILBOXES = {"Trash", "Spam", "Old/Archive"}

-- Removes the mark of a mailbox; whether there was one.
local function cleanUp(user, name)
    local mailbox = user:mailbox(name)
    local ok, result, value = pcall(function()
        mailbox:open()
        if mailbox:metadata_get(MARK) == nil then
            return "return", false
        end
        mailbox:metadata_unset(MARK)
        return "return", true
    end)
    mailbox:free()
    if not ok then
        error(result, 0)
    elseif result == "return" then
        return value
    end
end

function mail_user_created()
    return 0
end

function mail_user_deinit_pre(user)
    local done = {}
    local failures = 0
    for _, name in ipairs(MAILBOXES) do
        local ok, problem = pcall(function()
            if cleanUp(user, name) then
                done[#done + 1] = name
            end
        end)
        if not ok then
            failures = failures + 1
            dovecot.i_warning("cannot clean up " .. name .. ": "
                .. (type(problem) == "string" and problem or "unknown"))
        end
    end
    if #done > 0 or failures > 0 then
        dovecot.i_info("cleaned up " .. table.concat(done, ", ") .. "; " .. number_text(failures)
            .. " failed")
    end
    return 0
end
