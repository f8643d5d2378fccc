import { any, type Mistakes } from "./mistake.ts";

/** Passthrough events that are used after their log call, kept, interrupted, or never logged. */
export const passthroughMistakes: Mistakes = {
  "logged early": (draft, place) => ({ here: `${any(draft, place)}.log_info("early");` }),
  "logged early on a path": (draft, place) => ({
    here: `if (${draft.flag(place)}) ${any(draft, place)}.log_info("early");`,
  }),
  "logged by a function"(draft, place) {
    const finish = draft.name("finish");
    draft.declare(
      place,
      `function ${finish}(event: EventPassthrough): void {\nevent.log_warning("done");\n}`,
    );
    return { here: `${finish}(${any(draft, place)});` };
  },
  "logged by a closure": (draft, place) => ({
    here: `[1].forEach(() => ${any(draft, place)}.log_debug("done"));`,
  }),
  "logged by tap"(draft, place) {
    const tap = draft.name("tap");
    draft.declare(
      place,
      `function ${tap}<T>(value: T, action: (value: T) => void): T {\naction(value);\nreturn value;\n}`,
    );
    return { here: `${tap}(${any(draft, place)}, (event) => event.log_info("x")).set_name("y");` };
  },
  "used while another one waits"(draft, place) {
    const second = draft.name("second");
    return {
      here: `${any(draft, place)}.log_info("early");
const ${second} = dovecot.event().passthrough_event();
${any(draft, place)}.set_name("mixed");
${second}.log_info("second");`,
    };
  },
  "second passthrough event": () => ({
    here: `dovecot.event().passthrough_event().log_info("second");`,
  }),
  "second passthrough event in a function"(draft, place) {
    const count = draft.name("count");
    draft.declare(
      place,
      `function ${count}(): void {\ndovecot.event().passthrough_event().set_name("x").log_debug("y");\n}`,
    );
    return { here: `${count}();` };
  },
  "passthrough event kept"(draft, place) {
    const kept = draft.name("kept");
    draft.keep(place, kept, `let ${kept}: EventPassthrough | undefined;`);
    return { here: `${kept} = ${any(draft, place)};`, after: `${kept}?.add_str("a", "b");` };
  },
  "passthrough event in a closure"(draft, place) {
    if (!place.isLocal) return undefined;
    const out = draft.name("out");
    return {
      before: `const ${out}: (() => void)[] = [];`,
      here: `${out}.push(() => ${any(draft, place)}.log_info("late"));`,
      after: `for (const each of ${out}) each();`,
    };
  },
  "metadata while it waits"(draft, place) {
    if (draft.hook.type !== "MailUser") return undefined;
    return { here: `${place.user}.metadata_set("/private/seen", "yes");` };
  },
  "raising call while it waits"(draft, place) {
    if (draft.hook.type !== "MailUser") return undefined;
    const box = draft.name("box");
    return { here: `{\nusing ${box} = ${place.user}.mailbox("INBOX");\n${box}.sync();\n}` };
  },
  "not logged in a loop"(draft, place) {
    const [level, event] = draft.names("each", "event");
    return {
      here: `${any(draft, place)}.log_info("early");
for (const ${level} of ["a", "b"]) {
const ${event} = dovecot.event().passthrough_event();
if (${draft.flag(place)}) continue;
${event}.log_info(${level});
}`,
    };
  },
  "two made by map"(draft, place) {
    const list = draft.name("events");
    return {
      here: `${any(draft, place)}.log_info("early");
const ${list} = ["a", "b"].map((name) => dovecot.event().passthrough_event().set_name(name));
for (const each of ${list}) each.log_info("done");`,
    };
  },
  "made by a function and not logged"(draft, place) {
    const [make, event] = draft.names("make", "event");
    draft.declare(
      place,
      `function ${make}(name: string): EventPassthrough {\nreturn dovecot.event().passthrough_event().set_name(name);\n}`,
    );
    return {
      here: `${any(draft, place)}.log_info("early");\nconst ${event} = ${make}("a");\n${event}.add_int("count", 1);`,
      end: "",
    };
  },
  "logged by a callback that may not run": (draft, place) => ({
    here: `["a"].filter(() => ${draft.flag(place)}).forEach((text) => ${any(draft, place)}.log_info(text));`,
  }),
  "logged in an argument"(draft, place) {
    const finish = draft.name("finish");
    draft.declare(
      place,
      `function ${finish}(event: EventPassthrough): string {\nevent.log_info("x");\nreturn "y";\n}`,
    );
    return { here: `${any(draft, place)}.add_str("a", ${finish}(${any(draft, place)}));` };
  },
  "thrown before the log call": (draft, place) => ({
    here: `if (${draft.flag(place)}) throw new Error("not now");`,
  }),
};
