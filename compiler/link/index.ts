export type { LualibFeature } from "./library/lualib.ts";
export { type Chunk, link } from "./link.ts";
