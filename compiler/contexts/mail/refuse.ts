import type { ResultFunction } from "../result_function.ts";

/** `refuse("reason")`: `-1, "reason"`. */
export const refuse: ResultFunction = {
  name: "refuse",
  type: "Refusal",
  names: ["code", "reason"],
  example: 'refuse("reason")',
  hint: "No user is there to refuse: the server would log `Script init failed` without the reason. Throw an Error in script_init.",
  write: ({ call }) => ({
    values: [
      { kind: "number", value: -1 },
      ...call.arguments.map((argument) => ({ kind: "given", argument }) as const),
    ],
  }),
};
