-- ends: instruction-limit
local s, needle = ("a"):rep(1e6), ("a"):rep(5000) .. "b"
while true do s:find(needle, 1, true) end -- here
