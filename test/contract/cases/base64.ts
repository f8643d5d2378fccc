import type { ContractCase } from "../contract_case.ts";
import { printsQuoted, WRONG_TEXTS as WRONG } from "./quoting.ts";
import { inCreated, printResults } from "./script.ts";

/** Since 2.4.2. */
const NEWEST = ["2.4.5"];
const BASE64_MEMBERS = ["base64.encode", "base64.decode"];

const BYTES = ['""', '"a"', '"ab"', '"abc"', '"\\0\\255"', '"x\\0y"', '("z"):rep(200)', "5", "5.5"];
const BASE64: readonly (readonly [title: string, ...texts: string[]])[] = [
  ["reads what base64.encode writes", '"YQ=="', '"YWI="', '"YWJj"', '"AP8="', '""', '"eAB5"'],
  ["wants no equals signs", '"YQ"', '"YQ="', '"YWI"', '"YWJjZA"', '"Y"', '"YWJjZ"'],
  ["skips blanks and line ends", '"YWJj\\n"', '" YWJj"', '"Y W J j"', '"YW\\r\\nJj"', '"\\tYWJj"'],
  [
    "ends at any other character",
    '"!!!!"',
    '"YWJ!"',
    '"YWJj?YWJj"',
    '"YWJj\\0YWJj"',
    '"Y\\128WJ"',
    '"_-_-"',
    '"YWJjYQ=!"',
  ],
  ["ends at equals signs", '"YQ==YQ=="', '"YWJj="', '"===="', '"="', '"YQ= ="', '"YQ==x"'],
  ["takes numbers", "5555", "12345678", "1.5"],
];

/** The table `dovecot.base64`. */
export const base64: readonly ContractCase[] = [
  {
    title: "dovecot.base64.encode writes bytes in one line",
    covers: ["dovecot.base64.encode"],
    releases: NEWEST,
    lua: inCreated(printsQuoted("dovecot.base64.encode", BYTES)),
  },
  ...BASE64.map(([title, ...texts]) => ({
    title: `dovecot.base64.decode ${title}`,
    covers: ["dovecot.base64.decode"],
    releases: NEWEST,
    lua: inCreated(printsQuoted("dovecot.base64.decode", texts)),
  })),
  ...BASE64_MEMBERS.map((name) => ({
    title: `dovecot.${name} checks its arguments`,
    covers: [`dovecot.${name}`],
    releases: NEWEST,
    lua: inCreated(printResults(...WRONG.map((given) => `dovecot.${name}(${given})`))),
  })),
  {
    title: "dovecot.base64 is a table of its own without a metatable",
    covers: ["dovecot.base64"],
    releases: NEWEST,
    lua: inCreated(`
print(rawget(dovecot, "base64") == dovecot.base64, getmetatable(dovecot.base64), dovecot.base64.nosuch)
dovecot.base64.encode = nil
print(dovecot.base64.encode, pcall(function() return dovecot.base64.encode("a") end))`),
  },
];
