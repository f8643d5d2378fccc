-- A table that grows, is sorted, and is read by string keys.
function run()
    local seed, values = 42, {}
    for i = 1, 50000 do
        seed = (seed * 16807) % 65537
        values[i] = seed
    end
    table.sort(values)
    local byName = {}
    for i = 1, #values do
        byName["k" .. i] = values[i]
    end
    return byName.k50000
end
