import { expect, test } from "vitest";
import { CONTEXTS } from "../../releases/index.ts";
import lives from "../../sdk/surface/releases.json" with { type: "json" };
import { pushCases } from "./cases/push/index.ts";

const members = Object.keys(lives.message_content_event).map((member) => `message_content_event.${member}`);
const hooks = CONTEXTS.push_notification.hooks.filter((hook) => !hook.startsWith("script_"));
const known = new Set<string>([...members, ...hooks]);
const covered = new Set(pushCases.flatMap((each) => each.covers));

test("cases of push-notification scripts cover every field of new messages and every hook", () => {
  expect([...known].filter((member) => !covered.has(member))).toEqual([]);
});

test("cases of push-notification scripts cover only what some release has", () => {
  expect([...covered].filter((member) => !known.has(member))).toEqual([]);
});

test("cases of push-notification scripts have titles of their own", () => {
  const titles = pushCases.map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test("cases of push-notification scripts are given in Lua or in TypeScript, not both", () => {
  const wrong = pushCases.filter(({ lua, typescript }) => (lua === undefined) === (typescript === undefined));
  expect(wrong).toEqual([]);
});
