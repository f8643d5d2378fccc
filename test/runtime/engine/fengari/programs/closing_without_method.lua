-- What has no __close when it is time, or never had.
local t = setmetatable({}, {__close = print})
print(pcall(function() local x <close> = t setmetatable(t, {}) end))
print(pcall(function() local x <close> = t end))
