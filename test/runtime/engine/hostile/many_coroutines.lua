-- ends: memory-limit
local kept = {}
while true do local thread = coroutine.create(function(...) coroutine.yield() end) coroutine.resume(thread, table.unpack({}, 1, 1000)) kept[#kept + 1] = thread end -- here
