export { decodeText } from "./decode_text.ts";
export { createHost } from "./host.ts";
export { exists, type TypescriptFiles, typescriptFiles } from "./typescript_files.ts";
