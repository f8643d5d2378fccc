import { type AuthFlag, accept } from "dovescript";
import { type } from "./exact.ts";

type<AuthFlag>().is<true | "y" | "yes">();

declare const isProxied: boolean;
accept({ proxy: isProxied ? true : undefined });
// @ts-expect-error TS2322: the server looks at the name only, so that false would be true
const off: AuthFlag = false;
// @ts-expect-error TS2322: the server looks at the name only, so that no would be yes
const no: AuthFlag = "no";

export { no, off };
