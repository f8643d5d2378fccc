-- ends: instruction-limit
local t = setmetatable({}, { __mode = ("k"):rep(200000) })
while true do collectgarbage() end -- here
