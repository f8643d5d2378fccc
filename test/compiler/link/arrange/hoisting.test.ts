import { expect, test } from "vitest";
import { compiled } from "../../compile.ts";

test("a function moves up to its first use, or is declared ahead where constants are in the way", () => {
  const source = `
const LIMIT = 3;

/** Uses what is written below. */
function report(name: string): string {
  return shorten(name) + describe(name);
}

let count = 0;

/** Counts. */
function describe(name: string): string {
  count++;
  return \`\${name} \${count}\`;
}

export function mail_user_created(): void {
  dovecot.i_info(report(greeting));
}

const greeting = start("hello");

/** Called while the script is loaded. */
function start(text: string): string {
  return shorten(text) + "!";
}

function shorten(text: string): string {
  return text.slice(0, LIMIT);
}
`;
  expect(compiled(source)).toMatchInlineSnapshot(`
    "
    -- A number as a place between 0 and a size, without its fraction.
    local function clamp(place, size)
        if place ~= place then
            return 0
        end
        return math.floor(math.max(0, math.min(place, size)))
    end

    -- A number as a place between 0 and a size; negative numbers count from the end.
    local function place_in(place, size)
        if place <= -1 then
            place = math.ceil(place) + size
        end
        return clamp(place, size)
    end

    local function text_slice(text, first, last)
        return string.sub(text, place_in(first or 0, #text) + 1, place_in(last or #text, #text))
    end

    local LIMIT = 3

    local function shorten(text)
        return text_slice(text, 0, LIMIT)
    end

    local describe

    -- Uses what is written below.
    local function report(name)
        return shorten(name) .. describe(name)
    end

    local count = 0

    -- Counts.
    function describe(name)
        count = count + 1
        return string.format("%s %d", name, count)
    end

    local greeting

    function mail_user_created()
        dovecot.i_info(report(greeting))
        return 0
    end

    -- Called while the script is loaded.
    local function start(text)
        return shorten(text) .. "!"
    end

    greeting = start("hello")
    "
  `);
});
