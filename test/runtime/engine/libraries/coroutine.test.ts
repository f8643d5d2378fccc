import { describe, expect, test } from "vitest";
import { runCreated } from "../../run_hook.ts";

const NEW = `local function new(name, failure)
  return setmetatable({}, { __close = function(_, problem) print(name, problem) if failure then error(failure, 0) end end })
end
`;

const printed = (body: string) => runCreated(NEW + body).printed;

describe("coroutine.close", () => {
  test("closes the variables of a suspended coroutine, the last one first", () => {
    const body = `local co = coroutine.create(function()
      local x <close> = new "x"
      local y <close> = new("y", "y fails")
      coroutine.yield()
    end)
    coroutine.resume(co)
    print(coroutine.close(co)) print(coroutine.status(co)) print(coroutine.close(co))`;
    expect(printed(body)).toEqual(["y\tnil", "x\ty fails", "false\ty fails", "dead", "true"]);
  });

  test("closes variables inside of a protected call", () => {
    const body = `local co = coroutine.create(function()
      pcall(function() local x <close> = new "x" coroutine.yield() end)
    end)
    coroutine.resume(co) print(coroutine.close(co))`;
    expect(printed(body)).toEqual(["x\tnil", "true"]);
  });

  test("gives the error of a coroutine that died, once", () => {
    const body = `local co = coroutine.create(function() local x <close> = new "x" error("dies", 0) end)
    print(coroutine.resume(co)) print(coroutine.close(co)) print(coroutine.close(co))`;
    expect(printed(body)).toEqual(["false\tdies", "x\tdies", "false\tdies", "true"]);
  });

  test("refuses what runs", () => {
    const body = `print(select(2, pcall(coroutine.close, coroutine.running())))
    local outer
    outer = coroutine.create(function()
      print(select(2, coroutine.wrap(function() return pcall(coroutine.close, outer) end)()))
    end)
    coroutine.resume(outer)`;
    expect(printed(body)).toEqual(["cannot close a running coroutine", "cannot close a normal coroutine"]);
  });
});

describe("coroutine.wrap", () => {
  test("closes what an error leaves, and raises the last error", () => {
    const body = `local f = coroutine.wrap(function() local x <close> = new "x" error("dies", 0) end)
    print((select(2, pcall(f)):gsub("^.*: ", ""))) print((select(2, pcall(f)):gsub("^.*: ", "")))
    print((select(2, pcall(coroutine.wrap(function() local x <close> = new("x", "other") error "dies" end))):gsub("^.*: ", "")))`;
    expect(printed(body)).toEqual([
      "x\tdies",
      "dies",
      "cannot resume dead coroutine",
      expect.stringMatching(/^x\t.*dies$/),
      "other",
    ]);
  });
});
