import type { DovecotBase64 } from "dovescript";
import { type, typeOf } from "./exact.ts";

type<keyof DovecotBase64>().is<"encode" | "decode">();
typeOf(dovecot.base64.encode).is<(this: void, text: string) => string>();
typeOf(dovecot.base64.decode).is<(this: void, base64: string) => string>();

// The functions take no self: they may be passed around.
typeOf(["a"].map(dovecot.base64.encode)).is<string[]>();
// @ts-expect-error TS2554: there is no other alphabet
dovecot.base64.encode("a", { url: true });
// @ts-expect-error TS2345: bytes are a text
dovecot.base64.decode([1, 2]);
