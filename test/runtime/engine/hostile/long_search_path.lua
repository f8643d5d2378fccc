-- ends: instruction-limit
package.path = ("?;"):rep(3000)
local name = ("m"):rep(500)
while true do pcall(require, name) end -- here
