export { typescriptDiagnostics } from "./diagnostics.ts";
