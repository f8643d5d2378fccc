// @ts-check
import { stockRun, stockSession } from "./stock/index.js";

const SCRIPT_NAME = "/etc/dovecot/hook.lua";
const WORLD = {
  settings: { login_groups: "staff, everybody", login_quota: "5G" },
  users: { alice: { mailboxes: { INBOX: { messages: [{}, {}, {}] } } } },
};
/** No benchmark may be stopped: fib alone runs more instructions than a hook may. */
const LIMITS = { instructions: 1e12, milliseconds: 1e9, megabytes: 1e6 };

/**
 * What one benchmark measures. Each function does the work once and returns a number that shows that it was done.
 *
 * @typedef {object} Run
 * @property {() => number} stock
 * @property {() => number} engine
 */

/**
 * Registers what mail scripts have besides Lua's libraries, in the same template for each state.
 *
 * @param {any} parts
 */
const registration = (parts) => (/** @type {any} */ L, /** @type {any} */ profile) => {
  parts.registerDovecot(L, profile);
  parts.registerMailStorage(L, profile);
};

/**
 * A script's state in the engine, as a session has it.
 *
 * @param {any} parts
 */
function scriptMaker(parts) {
  const { Engine, LoadedScript, Log, MailUser, Process, loadAccounts, nodePlatform, profileOf } = parts;
  const profile = profileOf();
  const engine = new Engine(profile);
  const registerObjects = registration(parts);
  const account = loadAccounts(WORLD, { baseDir: ".", platform: nodePlatform }).get("alice");
  const sandbox = { limits: LIMITS, disk: parts.createDisk([], nodePlatform), elapsed: nodePlatform.now };
  return () => {
    const log = new Log();
    const process = new Process({ profile, service: "imap", now: 0, mailDebug: false, log, send() {} });
    const user = new MailUser({ account, process, sessionId: "S1", attributes: true });
    const script = new LoadedScript({
      process,
      scriptName: SCRIPT_NAME,
      parentEvent: user.event,
      sandbox,
      template: engine.prepared(registerObjects),
      chunks: engine.chunks,
    });
    return { log, user, script };
  };
}

/** @param {string | undefined} error */
function must(error) {
  if (error !== undefined) throw new Error(error);
}

/**
 * New state, bindings, load, one hook, close.
 *
 * @param {any} parts
 * @param {string} source
 * @returns {Run}
 */
export function sessionRun(parts, source) {
  const create = scriptMaker(parts);
  const engine = () => {
    const { log, user, script } = create();
    must(script.load(source));
    must(script.init());
    parts.pushMailUser(script.L, user);
    must(script.call("mail_user_created", 1, 2));
    parts.popValues(script.L, parts.stackSize(script.L) - 2);
    script.destroy();
    return log.entries.length;
  };
  return { stock: stockSession(source, parts.profileOf().storage), engine };
}

/**
 * The same session of the untouched package against a login and a logout of the simulator: what a test does.
 *
 * @param {any} parts
 * @param {string} source
 * @returns {Run}
 */
export function loginRun(parts, source) {
  let dovecot = new parts.Dovecot(WORLD);
  let logins = 0;
  const engine = () => {
    // The log and the events of a server are kept as long as it is.
    if (++logins % 100 === 0) dovecot = new parts.Dovecot(WORLD);
    const before = dovecot.log.entries.length;
    dovecot.login("alice", { script: source }).logout();
    return dovecot.log.entries.length - before;
  };
  return { stock: stockSession(source, parts.profileOf().storage), engine };
}

/**
 * One call of the function `run` of a script, which gets an event.
 *
 * @param {any} parts
 * @param {string} source
 * @returns {Run}
 */
export function scriptRun(parts, source) {
  const { script } = scriptMaker(parts)();
  must(script.load(source));
  must(script.init());
  const { L } = script;
  const engine = () => {
    const base = parts.stackSize(L);
    parts.pushEvent(L, new parts.Event(script.event.scope, script.event));
    must(script.call("run", 1, 1));
    script.collect();
    return Number(parts.popValues(L, base)[0]);
  };
  return { stock: stockRun(source), engine };
}
