import type { TopicName } from "../diagnostics/index.ts";

/** Hint for an error of TypeScript whose declared type has its reason in the server. */
export type TypeHint =
  | {
      readonly kind: "absent-member";
      readonly topic: TopicName;
      /** The declared types that lack the members. */
      readonly types: readonly string[];
      /** By member, what to do instead. */
      readonly hints: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: "unfit-value";
      readonly topic: TopicName;
      /** The declared types that the value would have to have. */
      readonly types: readonly string[];
      readonly hint: string;
    };
