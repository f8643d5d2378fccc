-- What hooks do with text: format, join, take apart.
function run()
    local parts = {}
    for i = 1, 20000 do
        parts[#parts + 1] = string.format("%d:%s", i, "user" .. i)
    end
    local text = table.concat(parts, ",")
    local count = 0
    for _ in text:gmatch("user%d+") do
        count = count + 1
    end
    return count
end
