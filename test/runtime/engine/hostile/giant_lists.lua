-- ends: memory-limit
local t = {}
for i = 1, 20000 do t[i] = i end
local kept = {}
while true do kept[#kept + 1] = { table.unpack(t) } end -- here
