import type { Access, Snippet } from "../snippet.ts";
import { anything } from "./jest_globals.ts";

/** The state that a test gives to its builder. */
interface State {
  header: string;
  main: string;
  files: Record<string, string>;
  jsHeader: string;
  aboutLua?: string;
}

/** What a builder turns into a snippet, and what takes it. */
export interface Kind {
  readonly wrap: (code: string) => string;
  readonly access: Access;
  readonly aboutLua?: string;
  readonly onSnippet: (snippet: Omit<Snippet, "file" | "title">) => void;
}

/**
 * Stands in for the builder of the peer's tests. Its methods have the names that the tests call; instead of compiling
 * and running the program, it hands over what it was given.
 */
export class Builder {
  readonly #code: string;
  readonly #kind: Kind;
  #access: Access;
  readonly #state: State = { header: "", main: "main.ts", files: {}, jsHeader: "" };

  constructor(code: string, kind: Kind) {
    this.#code = code;
    this.#kind = kind;
    this.#access = kind.access;
    if (kind.aboutLua !== undefined) this.#state.aboutLua = kind.aboutLua;
  }

  setTsHeader(text: string): this {
    this.#state.header = text;
    return this;
  }

  setJsHeader(text: string): this {
    this.#state.jsHeader += text;
    return this;
  }

  setLuaHeader(): this {
    return this.#aboutLua("needs Lua in front of it");
  }

  setLuaFactory(): this {
    return this.#aboutLua("needs Lua around it");
  }

  withLanguageExtensions(): this {
    return this.#aboutLua("uses TypeScriptToLua's extensions of the language");
  }

  setCustomTransformers(): this {
    return this.#aboutLua("changes the program in TypeScript's emitter");
  }

  setOptions(): this {
    return this;
  }

  setEntryPoint(name: string): this {
    this.#state.main = name;
    return this;
  }

  setMainFileName(name: string): this {
    this.#state.main = name;
    return this;
  }

  setReturnExport(...names: string[]): this {
    const [first, ...others] = names;
    this.#access = first === undefined ? { kind: "exports" } : { kind: "path", path: [first, ...others] };
    return this;
  }

  addExtraFile(name: string, text: string): this {
    this.#state.files[name] = text;
    if (name.endsWith(".lua")) this.#aboutLua("imports a file of Lua");
    return this;
  }

  tap(callback: (builder: this) => void): this {
    callback(this);
    return this;
  }

  disableSemanticCheck(): this {
    return this;
  }

  ignoreDiagnostics(): this {
    return this;
  }

  debug(): this {
    return this;
  }

  expectToMatchJsResult(): this {
    return this.#report();
  }

  expectToEqual(value: unknown): this {
    return this.#report({ value });
  }

  expectToHaveDiagnostics(): this {
    return this;
  }

  expectToHaveNoDiagnostics(): this {
    return this;
  }

  expectDiagnosticsToMatchSnapshot(): this {
    return this;
  }

  expectLuaToMatchSnapshot(): this {
    return this;
  }

  expectNoTranspileException(): this {
    return this;
  }

  expectNoExecutionError(): this {
    return this;
  }

  getTsCode(): string {
    return this.#state.header + this.#kind.wrap(this.#code);
  }

  getMainLuaCodeChunk(): string {
    return "";
  }

  getMainLuaFileResult(): object {
    return anything;
  }

  getLuaResult(): object {
    return anything;
  }

  getLuaExecutionResult(): object {
    return anything;
  }

  /** A test that asks for this compares it with Lua's result. */
  getJsExecutionResult(): object {
    this.#report();
    return anything;
  }

  #aboutLua(reason: string): this {
    this.#state.aboutLua ??= reason;
    return this;
  }

  #report(expected?: { readonly value: unknown }): this {
    const { main, files, jsHeader, aboutLua } = this.#state;
    this.#kind.onSnippet({
      main,
      files: { ...files, [main]: this.getTsCode() },
      access: this.#access,
      jsHeader,
      ...(expected && { expected }),
      ...(aboutLua !== undefined && { aboutLua }),
    });
    return this;
  }
}
