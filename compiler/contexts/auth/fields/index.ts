export type { Part, WrittenField } from "./field.ts";
export { literalFields } from "./literal_fields.ts";
export { type FieldReader, translateFields, unreadName } from "./translate.ts";
