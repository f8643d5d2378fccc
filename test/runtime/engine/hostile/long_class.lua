-- ends: instruction-limit
local s, class = ("a"):rep(1e5), "[" .. ("b"):rep(1e5) .. "]"
while true do s:find(class) end -- here
