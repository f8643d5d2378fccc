-- ends: instruction-limit
local t = {}
for i = 1, 20000 do t[i] = i end
for i = 1, 20000 do t[i] = nil end
while true do next(t, 1) end -- here
