-- ends: instruction-limit
local a, b = ("x"):rep(1e6) .. "a", ("x"):rep(1e6) .. "a"
local t = { [a] = 1 }
while true do local x = t[b] end -- here
