export {
  type Code,
  catalogue,
  collectInto,
  createDiagnostic,
  type Report,
  type Values,
} from "./catalogue.ts";
export { guarded, problemOf } from "./crash.ts";
export { type Diagnostic, hasErrors, type Location, locate, locateNode, tidy } from "./diagnostic.ts";
export type { Rule } from "./messages/entry.ts";
export { moduleOf, type Topic, type TopicName, typescriptTopics } from "./messages/typescript.ts";
export { nearest } from "./nearest.ts";
export { type Retired, retiredCodes } from "./retired.ts";
export { operandText, sourceText } from "./source_text.ts";
