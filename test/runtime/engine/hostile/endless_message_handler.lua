-- ends: instruction-limit
xpcall(error, function()
  while true do end -- here
end)
