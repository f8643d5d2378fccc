import type { TypeHint } from "../type_hint.ts";

/** Hints for errors that the declarations of auth scripts raise on behalf of the server. */
export const typeHints: readonly TypeHint[] = [
  {
    kind: "unfit-value",
    topic: "unnamed-field",
    types: ["UnnamedField"],
    hint: 'Fields have names: `accept({ home: "/var/vmail/ann" })`. A list ends the worker in a panic.',
  },
];
