import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

const methods = 'class Box { word = "a"; say() { return this.word; } }\nconst box = new Box();';

/** Methods as values where functions without an object are called. */
export const method_values: Family = {
  "a method given to a method": {
    source: logging(
      "log(runner.run(box.say));",
      `${methods}\nconst runner = { run(f: () => string) { return f(); } };`,
    ),
    refused: "this-mismatch",
  },
  "a method given to rest parameters": {
    source: logging(
      "log(all(box.say, box.say));",
      `${methods}\nconst all = (...list: (() => string)[]) => list.map((f) => f()).join();`,
    ),
    refused: "this-mismatch",
  },
  "a method given to an optional parameter": {
    source: logging("log(run(box.say));", `${methods}\nconst run = (f?: () => string) => f?.() ?? "";`),
    refused: "this-mismatch",
  },
  "a method in a branch of an argument": {
    source: logging(
      "log(run(true as boolean ? box.say : () => 'x'));",
      `${methods}\nconst run = (f: () => string) => f();`,
    ),
    refused: "this-mismatch",
  },
  "a method that sorts": logging(
    'log(["b", "a"].sort(order.compare).join());',
    "class Order { compare(a: string, b: string) { return a < b ? -1 : 1; } }\nconst order = new Order();",
  ),
  "a method in a list of functions": {
    source: logging("const list: (() => string)[] = [];\nlist.push(box.say);\nlog(list[0]!());", methods),
    refused: "this-mismatch",
  },
  "a method in a Map of functions": {
    source: logging(
      'const map = new Map<string, () => string>();\nmap.set("a", box.say);\nlog(map.get("a")?.() ?? "");',
      methods,
    ),
    refused: "this-mismatch",
  },
  "a method as the result of an arrow function": {
    source: logging("log(give()());", `${methods}\nconst give = (): (() => string) => box.say;`),
    refused: "this-mismatch",
  },
  "a method returned where a function or nothing is expected": {
    source: logging(
      'log(give()?.() ?? "");',
      `${methods}\nfunction give(): (() => string) | undefined { return box.say; }`,
    ),
    refused: "this-mismatch",
  },
  "a method as a default": {
    source: logging("log(run());", `${methods}\nconst run = (f: () => string = box.say) => f();`),
    refused: "this-mismatch",
  },
  "a method assigned where nothing was": {
    source: logging(
      "let f: (() => string) | undefined = nothing();\nf ??= box.say;\nlog(f());",
      `${methods}\nconst nothing = (): (() => string) | undefined => undefined;`,
    ),
    refused: "this-mismatch",
  },
  "a method in a field for a function": {
    source: logging(
      "log(new Tool().run());",
      `${methods}\nclass Tool { run: (this: void) => string = box.say; }`,
    ),
    refused: "this-mismatch",
  },
};
