-- ends: memory-limit
local s = ("x"):rep(1000000)
table.concat(setmetatable({}, { __index = function() return s end }), s, 1, 1000000) -- here
