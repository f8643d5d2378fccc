// @ts-check
import { closingEdits } from "./closing.js";
import { closingErrorEdits } from "./closing_errors.js";
import { closingParserEdits } from "./closing_parser.js";
import { exportEdits } from "./exports.js";
import { formatEdits } from "./format.js";
import { hotPathEdits } from "./hot_paths.js";
import { int64ApiEdits } from "./int64_api.js";
import { int64LibraryEdits } from "./int64_libraries.js";
import { int64MachineEdits } from "./int64_machine.js";
import { int64ValueEdits } from "./int64_values.js";
import { labelEdits } from "./labels.js";
import { limitEdits } from "./limits.js";
import { textLimitEdits } from "./limits_text.js";
import { lineEdits } from "./lines.js";
import { lua51CallEdits } from "./lua51_calls.js";
import { lua51ParserEdits } from "./lua51_parser.js";
import { lua51StatementEdits } from "./lua51_statements.js";
import { lua51StringEdits } from "./lua51_strings.js";
import { lua51ValueEdits } from "./lua51_values.js";
import { lua54Edits } from "./lua54.js";
import { lua533Edits } from "./lua533.js";
import { numberTextEdits } from "./number_text.js";
import { outsideEdits } from "./outside.js";
import { packEdits } from "./pack.js";
import { stringEdits } from "./strings.js";
import { variableEdits } from "./variables.js";
import { wordingEdits } from "./wording.js";

/** All edits. Their order in this list does not matter: an edit names those whose result it matches. */
export const EDITS = [
  ...outsideEdits,
  ...exportEdits,
  ...wordingEdits,
  ...stringEdits,
  ...int64MachineEdits,
  ...int64ValueEdits,
  ...int64ApiEdits,
  ...int64LibraryEdits,
  ...numberTextEdits,
  ...formatEdits,
  ...packEdits,
  ...lua54Edits,
  ...lua533Edits,
  ...labelEdits,
  ...variableEdits,
  ...closingParserEdits,
  ...lineEdits,
  ...closingEdits,
  ...closingErrorEdits,
  ...hotPathEdits,
  ...lua51ValueEdits,
  ...lua51CallEdits,
  ...lua51ParserEdits,
  ...lua51StatementEdits,
  ...lua51StringEdits,
  ...limitEdits,
  ...textLimitEdits,
];
