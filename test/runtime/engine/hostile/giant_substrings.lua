-- ends: memory-limit
local s = ("x"):rep(4000000)
local t = {}
for i = 1, 1e9 do t[i] = s:sub(i) end -- here
