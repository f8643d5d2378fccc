-- A million calls of a method that JavaScript implements.
function run(object)
    for i = 1, 1000000 do
        object:add_int("count", i)
    end
    return 1
end
