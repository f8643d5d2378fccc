-- ends: instruction-limit
while true do pcall(function() local x; return x.y end) end -- here
