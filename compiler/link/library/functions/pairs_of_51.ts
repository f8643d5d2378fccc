/** The `pairs` of a chunk for Lua 5.1 with tables whose metatables have `__pairs`. */
export const pairsOf51 = `-- pairs of Lua 5.1 does not know __pairs.
local function pairs(object)
    local metatable = getmetatable(object)
    if metatable and metatable.__pairs then
        return metatable.__pairs(object)
    end
    return next, object
end`;
