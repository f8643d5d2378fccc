import type { OwnFunction } from "./entry.ts";

/** Places in texts and lists, which JavaScript counts from 0, and from the end where they are negative. */
export const places: readonly OwnFunction[] = [
  {
    key: "____clamp",
    name: "clamp",
    text: `-- A number as a place between 0 and a size, without its fraction.
local function ____clamp(place, size)
    if place ~= place then
        return 0
    end
    return math.floor(math.max(0, math.min(place, size)))
end`,
  },
  {
    key: "____place",
    name: "place_in",
    text: `-- A number as a place between 0 and a size; negative numbers count from the end.
local function ____place(place, size)
    if place <= -1 then
        place = math.ceil(place) + size
    end
    return ____clamp(place, size)
end`,
  },
];
