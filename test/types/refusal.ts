import { type HookResult, type Refusal, refuse } from "dovescript";
import { typeOf } from "./exact.ts";

typeOf(refuse).is<(this: void, reason: string) => Refusal>();
typeOf(refuse("closed")).is<Refusal>();
const result: HookResult = refuse("closed");

// @ts-expect-error TS2554: without a reason the log says `(null)`
refuse();
// @ts-expect-error TS2345: without a reason the log says `(null)`
refuse(undefined);
// @ts-expect-error TS2345: a reason is a text
refuse(-1);
// @ts-expect-error TS2345: an error object would arrive as a table
refuse(new Error("closed"));
// @ts-expect-error TS2741: only refuse makes a refusal
const made: Refusal = {};
// @ts-expect-error TS2741: only refuse makes a refusal
const raw: Refusal = [-1, "closed"];
// @ts-expect-error TS2322: a refusal is no text
const text: string = refuse("closed");
// @ts-expect-error TS2322: a refusal is no number
const code: number = refuse("closed");
// @ts-expect-error TS2339: there is nothing in it
refuse("closed").reason;
// @ts-expect-error TS2322: refuse itself is not called
const uncalled: HookResult = refuse;

export { code, made, raw, result, text, uncalled };
