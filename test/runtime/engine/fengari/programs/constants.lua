-- Constants, known when the chunk is loaded or not.
local a <const>, b <const>, s <const>, n <const>, t <const>, f <const>, fl <const> = 1, 2, "str", nil, true, false, 1.5
local one <const> = 1 local str <const> = "abc" local nothing <const> = nil local yes <const> = true local no <const> = false local flt <const> = 2.5
print(one + 1, one .. "x", str .. str, #str, -one, not nothing, not yes, flt * 2, ~one, one == 1, str == "abc", nothing == nil, yes and no, no or str)
print((function() return one, str, nothing, yes, no, flt, (function() return one + flt end)() end)())
local t1 = {one, str, [str] = one, [one] = str, x = nothing}
print(t1[one], t1[str], t1.abc, t1.x, str:upper(), t1[one + 0])
if nothing then print "no" else print "yes" end
if yes then print "yes" end
while no do print "never" end
local x = one x = x + one print(x)
local two <const> = one + one local deep <const> = two * 21 print(two, deep)
for i = one, two do print(i) end
print(pcall(function() return nothing.x end)) print(pcall(function() return nothing() end)) print(pcall(function() return str.x.y end)) print(pcall(function() return one.x.y end))
print(pcall(function() nothing.x = 1 end)) print(pcall(function() return nothing + 1 end)) print(pcall(function() return str + 1 end)) print(pcall(function() return one < str end))
print(pcall(function() return b.x.y end)) print(pcall(function() return n() end))
local function mk() local q <const> = {} return function() return q end end print(mk()() ~= mk()())
print(string.dump(function() return one end) ~= nil, load(string.dump(function() return one end))())
local _ENV <const> = {print = print} print(x, _ENV.print == print)
