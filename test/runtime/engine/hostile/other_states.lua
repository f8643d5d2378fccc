-- Run twice: the second time nothing is left of the first but the file.
-- prints: nil nil nil nil nil nil
-- prints: function
local first = not io.open("/run/traces")
print(leaked, string.leaked, getmetatable("").leaked, debug.getregistry().leaked, math.leaked, package.loaded.leaked)
print(type(print))
local metatable = debug.getmetatable(io.stdout)
if metatable.leaked or dovecot.leaked or debug.getmetatable(nil) or io.output() ~= io.stdout then print("leaked") end
leaked, string.leaked, getmetatable("").leaked, debug.getregistry().leaked = 1, 1, 1, 1
math.leaked, package.loaded.leaked, metatable.leaked = 1, 1, 1
pcall(function() dovecot.leaked = 1 end)
debug.setmetatable(nil, { __index = string })
debug.setmetatable(print, { __index = string })
for name, value in pairs(string) do if type(value) == "function" then string[name] = error end end
math.randomseed(42)
io.output("/run/traces")
print = nil
