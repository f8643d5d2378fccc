import type { AuthRequest, PasswordMatch } from "dovescript";
import { typeOf } from "./exact.ts";

declare const request: AuthRequest;
const match = request.password_verify("{PLAIN}secret", "secret");

typeOf(match).is<PasswordMatch>();
typeOf(match > 0).is<boolean>();
typeOf(match === 1).is<boolean>();
const widened: number = match;

// @ts-expect-error TS2367: there is no such result
match === 2;
// @ts-expect-error TS2322: a number is no result
const made: PasswordMatch = 1;
// @ts-expect-error TS2322: a number, not a boolean
const truth: boolean = match;

export { made, truth, widened };
