-- ends: instruction-limit
local t, key = {}, {}
for i = 1, 1000 do t[i] = setmetatable({}, { __mode = "k" }) end
for i = 1000, 1, -1 do local next_key = {} t[i][next_key] = key key = next_key end
while true do collectgarbage() end -- here
