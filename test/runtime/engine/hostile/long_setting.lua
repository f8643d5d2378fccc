-- ends: instruction-limit
local s = ("p"):rep(1e6)
while true do user:plugin_getenv(s) end -- here
