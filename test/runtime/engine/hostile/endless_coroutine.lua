-- ends: instruction-limit
while true do
  coroutine.resume(coroutine.create(function()
    while true do end -- here
  end))
end
