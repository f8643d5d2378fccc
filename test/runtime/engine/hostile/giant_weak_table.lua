-- ends: memory-limit
local t = setmetatable({}, { __mode = "v" })
for i = 1, math.huge do t[i] = {} end -- here
