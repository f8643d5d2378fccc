-- ends: instruction-limit
local f = load("return " .. ("1 + x + "):rep(1000) .. "1")
while true do string.dump(f) end -- here
