/** @noSelfInFile */

// Types that TypeScript asks for when a module is imported in a special way.

/** What `with { type: "json" }` behind an import may say. */
interface ImportAttributes {
  [name: string]: string;
}

/** The second argument of `import(…)`; see the rule dynamic-import. */
interface ImportCallOptions {
  [name: string]: ImportAttributes;
}
