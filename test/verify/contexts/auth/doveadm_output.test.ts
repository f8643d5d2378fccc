import { expect, test } from "vitest";
import { outputLines } from "../../../../verify/contexts/auth/doveadm_output.ts";

test("outputLines sorts each run of fields by name, since a server has them in the order of a table", () => {
  const printed =
    "passdb: u auth succeeded\nextra fields:\n  user=u\n  a=1\nuserdb extra fields:\n  uid=1\n  b=2\n";
  expect(outputLines(printed)).toEqual([
    "passdb: u auth succeeded",
    "extra fields:",
    "  a=1",
    "  user=u",
    "userdb extra fields:",
    "  b=2",
    "  uid=1",
  ]);
});

test("outputLines leaves the fields that are always printed in front", () => {
  const printed =
    "field\tvalue\nuid\t1\ngid\t2\nhome\t/h\nmail\t\nz\t1\ncolour\tred\n\nuserdb lookup: done\n";
  expect(outputLines(printed)).toEqual([
    "field\tvalue",
    "uid\t1",
    "gid\t2",
    "home\t/h",
    "mail\t",
    "colour\tred",
    "z\t1",
    "",
    "userdb lookup: done",
  ]);
});

test("outputLines has no line where nothing was printed", () => {
  expect(outputLines("")).toEqual([]);
});
