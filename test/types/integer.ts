import type { EarlyMailUser, Integer } from "dovescript";
import { typeOf } from "./exact.ts";

declare const user: EarlyMailUser;
declare const count: Integer;

const plain: number = count;
typeOf(count + 1).is<number>();
const isRoot = user.uid === 0;

// @ts-expect-error TS2322: not every number comes from the server as a whole one
const made: Integer = 1.5;
// @ts-expect-error TS2367: a number is no text
const text = count === "1";
// @ts-expect-error TS2322: a number is no text
const asText: string = count;

export { asText, isRoot, made, plain, text };
