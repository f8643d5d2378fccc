-- ends: instruction-limit
local a, b = ("x"):rep(1e6) .. "a", ("x"):rep(1e6) .. "b"
while true do local x = a == b end -- here
