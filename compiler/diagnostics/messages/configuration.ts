import type { Rule } from "./entry.ts";

/** Rules about tsconfig.json. */
export const configurationRules = {
  "config-missing": {
    severity: "error",
    category: "configuration",
    message: "There is no {file}.",
    hint: "Run `dovescript init`, or name the project with `-p DIR`.",
    explanation:
      'A project is a folder with a tsconfig.json, whose section "dovescript" says what to compile and for which release.',
    evidence: { reason: "configuration: the server never sees it" },
  },
  "config-unreadable": {
    severity: "error",
    category: "configuration",
    message: "Cannot read {file}: {problem}.",
    hint: "Put a file in its place that this user may read.",
    explanation:
      "Something has the name of the tsconfig.json and is no file, such as a folder or a link that leads nowhere, or its permissions keep this user from reading it.",
    evidence: { reason: "configuration: the server never sees it" },
  },
  "config-syntax": {
    severity: "error",
    category: "configuration",
    message: "{file} is not valid JSON: {problem}",
    hint: "Correct the marked place.",
    explanation: "tsconfig.json is JSON in which comments and a last comma are allowed.",
    evidence: { reason: "configuration: the server never sees it" },
  },
  "config-typescript": {
    severity: "error",
    category: "configuration",
    message: "{problem}",
    hint: "Correct the option in {file}.",
    explanation: "TypeScript reads the rest of tsconfig.json and refuses what it does not know.",
    evidence: { reason: "configuration: the server never sees it" },
  },
  "config-type": {
    severity: "error",
    category: "configuration",
    message: '"{key}" in {file} must be {expected}.',
    hint: "For example: {example}.",
    explanation: 'The section "dovescript" has the keys dovecot, lua, context, entries and outDir.',
    evidence: { reason: "configuration: the server never sees it" },
  },
  "config-unknown-key": {
    severity: "error",
    category: "configuration",
    message: '"dovescript" in {file} has no key "{key}".',
    hint: "{remedy}",
    explanation:
      'The section "dovescript" has the keys dovecot, lua, context, entries and outDir. A misspelt one would silently do nothing.',
    evidence: { reason: "configuration: the server never sees it" },
  },
  "config-unknown-release": {
    severity: "error",
    category: "configuration",
    message: '"dovecot" in {file} names the release {release}, which is not known.',
    hint: "Use one of: {known}, or another from 2.3.4 to 2.4.",
    explanation:
      "Releases differ in what hooks and objects they have, so the compiler must know the one it compiles for.",
    evidence: { reason: "configuration: the server never sees it" },
  },
  "config-unknown-lua": {
    severity: "error",
    category: "configuration",
    message: '"lua" in {file} names the version {lua}, which is not known.',
    hint: "Use one of: {known}; without the key it is the one Debian links this release with.",
    explanation: "Dovecot 2.3.19.1 is linked with Lua 5.4 by Debian and can be built with 5.3.",
    evidence: { reason: "configuration: the server never sees it" },
  },
  "config-unknown-context": {
    severity: "error",
    category: "configuration",
    message: '"context" in {file} names {context}, which is no kind of scripts that can be compiled.',
    hint: "{remedy}",
    explanation:
      "The kind of scripts decides which hooks there are. Without the key it is the one that the hooks of an entry show; with it, hooks of other kinds are refused.",
    evidence: { reason: "configuration: the server never sees it" },
  },
  "config-missing-entry": {
    severity: "error",
    category: "configuration",
    message: '"entries" in {file} names {entry}, which does not exist.',
    hint: "Create it, or correct the path; it is relative to the folder of tsconfig.json.",
    explanation: 'Each entry becomes one Lua file. Without the key "entries" it is src/mail.ts.',
    evidence: { reason: "configuration: the server never sees it" },
  },
  "config-wrong-entry": {
    severity: "error",
    category: "configuration",
    message: '"entries" in {file} names {entry}, {problem}.',
    hint: 'Name the module whose hooks become a Lua file, as in "entries": ["src/mail.ts"].',
    explanation:
      "Each entry is one TypeScript file that exports hooks. A folder, a declaration, a Lua script or a file that cannot be read becomes nothing.",
    evidence: { reason: "configuration: the server never sees it" },
  },
  "config-entry-not-included": {
    severity: "error",
    category: "configuration",
    message:
      '"include" in {file} leaves out the entry {entry}, so that an editor takes it for a file without a project.',
    hint: 'Name its folder or the file itself: "include": ["src"].',
    explanation:
      "An editor applies a tsconfig.json to the files that its include and files name, and to what they import. In any other file it knows neither the types of hooks nor what Lua lacks.",
    evidence: { reason: "configuration: the server never sees it" },
  },
  "config-editor-option": {
    severity: "error",
    category: "configuration",
    message: '"{option}" {state} in {file}: {otherwise}.',
    hint: '{remedy} under "compilerOptions".',
    explanation:
      "The compiler forces what the Lua depends on. An editor does what tsconfig.json says, so it would show errors where there are none, and none where `dovescript check` finds some. Of strict, types, noLib, target, module and moduleResolution the defaults of TypeScript are different, and differ between its releases; `dovescript init` writes them all.",
    evidence: { reason: "configuration: the server never sees it" },
  },
  "config-same-output": {
    severity: "error",
    category: "configuration",
    message: "Two entries in {file} would be written to {output}.",
    hint: "Give the entries different file names.",
    explanation: "The name of the output is the entry's file name, without its folder.",
    evidence: { reason: "configuration: the server never sees it" },
  },
} satisfies Record<string, Rule>;
