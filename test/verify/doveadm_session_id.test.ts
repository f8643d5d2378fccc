import { expect, test } from "vitest";
import { doveadmSessionId } from "../../verify/doveadm_session_id.ts";

const ID = "TT5dNKwdC2uaNwAAg+zDdQ";
const run = { pid: 14234, began: 1795890604, ended: 1795890605 };

test("doveadmSessionId finds the id that a process made, in a prefix and in a text", () => {
  expect(doveadmSessionId(`doveadm(alice)<14234><${ID}>: Info: x`, run)).toBe(ID);
  expect(doveadmSessionId(`an AAAAAAAAAAAAAAAAAAAAAA and\t${ID}\n`, run)).toBe(ID);
});

test("doveadmSessionId takes no id of another process or time", () => {
  expect(doveadmSessionId(ID, { ...run, pid: 14235 })).toBeUndefined();
  expect(doveadmSessionId(ID, { ...run, began: 1795890605 })).toBeUndefined();
  expect(doveadmSessionId(`${ID}a`, run)).toBeUndefined();
});
