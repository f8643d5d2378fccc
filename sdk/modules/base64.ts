export { decodeBase64 } from "./base64_decode.ts";
export { encodeBase64 } from "./base64_encode.ts";
