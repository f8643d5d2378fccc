export { parse } from "./json_parse.ts";
export { record } from "./json_record.ts";
export { stringify } from "./json_stringify.ts";
export type { Json, Jsonable, JsonProblem, JsonRecord } from "./jsonable.ts";
