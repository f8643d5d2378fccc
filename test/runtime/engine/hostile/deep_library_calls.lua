-- prints: false C stack overflow
-- prints: false C stack overflow
-- prints: false C stack overflow
-- prints: false C stack overflow
-- prints: false C stack overflow
local function show(ok, message)
  print(ok, tostring(message):match("C stack overflow") or tostring(message):match("stack overflow") or message)
end
local function gsub() return (("x"):gsub("x", gsub)) end
show(pcall(gsub))
local function sort() table.sort({ 1, 2, 3 }, sort) end
show(pcall(sort))
local t = setmetatable({}, { __tostring = tostring })
show(pcall(tostring, t))
local function wrapped() return coroutine.wrap(wrapped)() end
show(pcall(wrapped))
local function indexed() return setmetatable({}, { __index = indexed }).x end
show(pcall(indexed))
