-- A __close may yield, however the block is left.
local function new(name, fail) return setmetatable({}, {__close = function(_, e) print("close", name, e) coroutine.yield("in " .. name) print("after", name) if fail then error(fail, 0) end end}) end
local function drive(f) local co = coroutine.create(f) for i = 1, 12 do local r = table.pack(coroutine.resume(co, i)) print(i, table.unpack(r, 1, r.n)) if coroutine.status(co) == "dead" then break end end end
drive(function() local a <close> = new "a" local b <close> = new "b" return 1, 2, 3 end)
drive(function(...) local a <close> = new "a" local b <close> = new "b" return ... end)
drive(function() do local a <close> = new "a" local b <close> = new "b" end return "x" end)
drive(function() for i = 1, 3 do local a <close> = new(i) if i == 2 then break end end return "x" end)
drive(function() return pcall(function() local a <close> = new "a" local b <close> = new "b" error "E" end) end)
drive(function() return pcall(function() local a <close> = new("a", "A") local b <close> = new("b", "B") error "E" end) end)
drive(function() local a <close> = new "out" return pcall(function() local y = 5 local a <close> = new("a", "A") return y end) end)
drive(function() local a <close> = new "out" error("dies", 0) end)
drive(function() return xpcall(function() local a <close> = new("a", "A") error "E" end, function(m) return "H:" .. tostring(m) end) end)
drive(function() for k in next, {1}, nil, new "for" do return k end end)
drive(function() repeat local x <close> = new "rep" until x end)
drive(function() local y = 1 repeat local x <close> = new "rep" y = y + 1 until y == 3 return "done" end)
