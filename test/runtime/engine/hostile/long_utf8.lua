-- ends: instruction-limit
local s = "a" .. ("\x80"):rep(1e6)
while true do utf8.offset(s, 2) end -- here
