import { readFileSync } from "node:fs";
import { Dovecot } from "../../runtime/index.ts";
import { authSurfaceOf, withAuthSurface } from "../../scripts/auth_surface_of.ts";
import { type Surface, surfaceIn, surfaceOf } from "../../scripts/surface_of.ts";
import { performSimulated } from "../../verify/contexts/auth/simulated_auth.ts";
import { Simulator } from "../../verify/simulator.ts";

/** What scripts see in the embedded runtime. A mail comes the way a plugin hands it over. */
export async function liveSurface(release: string): Promise<{ lua: string; objects: Surface }> {
  const { lua, objects } = await surfaceOf(new Simulator(), release);
  const script = readFileSync(new URL("../../scripts/surface.lua", import.meta.url), "utf8");
  const dovecot = new Dovecot({ dovecot: release });
  const session = dovecot.login("alice", { script });
  const mailbox = session.user.mailbox("INBOX");
  const mail = session.script!.pushMail({ mailbox, seq: 1, uid: 1, expunged: false });
  session.script!.call("show_mail", mail);
  const mailObjects = { ...objects, mail: surfaceIn(String(dovecot.log)).mail! };
  return { lua, objects: withAuthSurface(mailObjects, await authSurfaceOf(performSimulated, release)) };
}
