/** Serves the edited fengari to rollup and to vite wherever "fengari" is imported. */
export declare function fengari(): {
  name: string;
  enforce: "pre";
  resolveId(id: string): string | undefined;
  load(id: string): Promise<string> | undefined;
  generateBundle(this: {
    emitFile(file: { type: "asset"; fileName: string; source: string }): void;
  }): void;
};
