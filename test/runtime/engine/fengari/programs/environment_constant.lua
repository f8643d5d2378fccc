-- The environment as a constant.
local print, load, pcall = print, load, pcall
print(pcall(load "local _ENV <const> = nil return x"))
print(pcall(load "local _ENV <const> = 5 return x"))
print(pcall(load "local _ENV <const> = {x = 7} return x"))
