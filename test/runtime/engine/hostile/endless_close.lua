-- ends: instruction-limit
local again = setmetatable({}, { __close = function() while true do end end }) -- here
while true do pcall(function() local x <close> = again error("x") end) end
