-- ends: instruction-limit
local t = function() end for i = 1, 100 do t = setmetatable({}, { __call = t }) end while true do pcall(t) end -- here
