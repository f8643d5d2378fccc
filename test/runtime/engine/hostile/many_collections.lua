-- ends: instruction-limit
local t = {}
for i = 1, 10000 do t[i] = {} end
while true do collectgarbage() end -- here
