import type { TopicName } from "../diagnostics/index.ts";

/** What to say where TypeScript refuses something because of a declared type, and the server is the reason. */
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
