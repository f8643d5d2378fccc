import { describe, expect, test } from "vitest";
import { runDeinitPre } from "../../run_hook.ts";

const LEAK = "dovecot.event():passthrough_event() dovecot.i_info('before')\n";
const PANIC = /Panic: Can't create multiple passthrough events/;

/** Returns true if a call survives a passthrough event that waits. */
function survives(call: string, dovecot: string): boolean {
  const { transcript } = runDeinitPre(`${LEAK}${call} dovecot.i_info('after')`, { world: { dovecot } });
  return transcript.includes("after");
}

describe("metadata beside a passthrough event", () => {
  test.for([
    ["user:metadata_get('/private/x')", true, false],
    ["user:metadata_list('/private/')", true, false],
    ["user:metadata_set('/private/x', 'y')", false, false],
    ["pcall(user.metadata_get, user, 'x')", true, true],
  ] as const)("%s ends the process where the dict has an event for it", ([call, old, later]) => {
    expect([survives(call, "2.3.13"), survives(call, "2.3.19.1")]).toEqual([old, later]);
  });

  test("mailbox:metadata_get of a scope alone is nothing since 2.3.20, also where there is no mailbox", () => {
    const body = "print(pcall(function() return user:mailbox('Nope'):metadata_get('/private/') end))";
    expect(runDeinitPre(body, { world: { dovecot: "2.4.1" } }).printed).toEqual(["true\tnil"]);
    expect(runDeinitPre(body).printed).toEqual(["false\tMailbox doesn't exist: Nope"]);
  });

  test("mail_user:metadata_get opens the dict once", () => {
    const twice = "user:metadata_get('/private/x')\n";
    const { transcript } = runDeinitPre(`${twice}${LEAK}${twice}dovecot.i_info('after')`);
    expect(transcript).toMatch(/after\n.*Panic/);
  });

  test("mail_user:metadata_get panics with the place of the event since 2.4.3", () => {
    const { transcript } = runDeinitPre(`${LEAK}user:metadata_get('/private/x')`, {
      world: { dovecot: "2.4.3" },
    });
    expect(transcript).toMatch(/finish the earlier event \(hook\.lua:\d+\) with ->event\(\)$/);
  });

  test("mail_user:metadata_get leaves a dict that is closed before the namespaces", () => {
    const body = `kept = user:mailbox('INBOX') user:metadata_get('/private/x')\n${LEAK}`;
    expect(runDeinitPre(body).transcript).toMatch(PANIC);
  });
});
