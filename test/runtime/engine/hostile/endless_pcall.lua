-- ends: instruction-limit
-- Every error is caught, that of a limit too if it were one.
while true do
  pcall(function()
    while true do end -- here
  end)
end
