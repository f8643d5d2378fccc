// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

const list = 'const list = [new Error("a"), new Error("b")];';

/** Members of errors that are read by a pattern, or through a type that is no error. */
export const error_members: Family = {
  "a pattern as a parameter": logging(
    'call(({ message }) => log(message), new Error("a"));',
    "function call(show: (problem: Error) => void, problem: Error): void { show(problem); }",
  ),
  "a pattern as a parameter, with a name": logging(
    'log(text(new Error("a")));',
    "const text = ({ message: said }: Error) => said;",
  ),
  "a pattern in map": logging(`${list} log(list.map(({ message }) => message).join(" "));`),
  "a pattern in for-of": logging(`${list} for (const { message } of list) log(message);`),
  "an assignment pattern in for-of": logging(
    `${list} let message = ""; for ({ message } of list) log(message);`,
  ),
  "an assignment pattern in a list": logging(`${list} let message = ""; [{ message }] = list; log(message);`),
  "a pattern in a pattern": logging(
    'const result = { problem: new Error("a") }; const { problem: { message } } = result; log(message);',
  ),
  "a pattern in forEach of a Map": logging(
    'const all = new Map([["a", new Error("b")]]); all.forEach(({ message }, key) => log(`${key} ${message}`));',
  ),
  "a pattern of rest parameters by event": logging(
    'emit("error", ({ message }) => log(message), new Error("a"));',
    `interface Events { error: [problem: Error]; login: [name: string] }
     function emit<K extends keyof Events>(event: K, show: (...given: Events[K]) => void, ...given: Events[K]): void {
       if (event !== "login") show(...given);
     }`,
  ),
  "the elements of a list, by structure": logging(
    `${list} const said: { message: string }[] = list; log(said[0]!.message);`,
  ),
  "a list as an argument, by structure": logging(
    `${list} log(first(list));`,
    "function first(list: readonly { message: string }[]): string { return list[0]!.message; }",
  ),
  "the result of a function, by structure": logging(
    "const other: () => { message: string } = make; log(other().message);",
    'const make = () => new Error("a");',
  ),
  "a property, by structure": logging(
    'const result = { problem: new Error("a") }; const other: { problem: { message: string } } = result; log(other.problem.message);',
  ),
  "a value of a Map, by structure": logging(
    'const all = new Map([["a", new Error("b")]]); const other: ReadonlyMap<string, { message: string }> = all; log(other.get("a")!.message);',
  ),
  "a callback, by structure": logging(
    `${list} log(list.map(text).join(" "));`,
    "const text = (problem: { message: string }) => problem.message;",
  ),
  "a type parameter": logging(
    'log(text(new Error("a")));',
    "function text<T extends { message: string }>(problem: T): string { return problem.message; }",
  ),
  "a pattern of a type parameter": logging(
    'log(text(new Error("a")));',
    "function text<T extends { message: string }>({ message }: T): string { return message; }",
  ),
  "its name, by structure": logging(`${list} const named: { name: string }[] = list; log(named[0]!.name);`),
  "an object that is taken for an error": {
    source: logging('const problem: Error = { name: "n", message: "m" }; log(problem.message);'),
    refused: "TS2741",
  },
  "an object that is an argument for an error": {
    source: logging(
      'log(text({ name: "n", message: "m" }));',
      "const text = (problem: Error) => problem.message;",
    ),
    refused: "TS2345",
  },
};
