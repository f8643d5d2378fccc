-- Runs a benchmark in a native Lua: LUA native.lua FILE ROUNDS; prints seconds, one line a round.
local file, rounds = arg[1], tonumber(arg[2])
local handle = assert(io.open(file))
local text = handle:read("a")
handle:close()

-- There are no methods of C here but those of strings.
local object = setmetatable({}, { __index = { add_int = rawlen } })

dofile(file)
for _ = 1, rounds do
    local start = os.clock()
    run(object)
    print(os.clock() - start)
end
