-- prints: true
-- prints: stack overflow
-- prints: too many results to unpack
local function down(n) if n == 0 then return true end return (down(n - 1)) end
print(down(150000))
local function f() return 1 + f() end
print((select(2, pcall(f)):match("stack overflow")))
print((select(2, pcall(table.unpack, {}, 1, 2000000)):match("too many.*")))
