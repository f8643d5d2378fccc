// @ts-check
// Puts real Dovecots of several Debian suites into folders of their own, for the contract. Needs root, and debootstrap.
// node scripts/servers.js [SUITE…]; without a suite, all that are not there yet. Packages that one lacks are added.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { SUITES, serversFolder } from "../verify/servers_folder.js";

const PACKAGES = ["dovecot-core", "dovecot-imapd", "dovecot-lmtpd", "dovecot-auth-lua"];

/** @param {string} suite */
function install(suite) {
  const folder = join(serversFolder, suite);
  if (existsSync(folder)) {
    nameThisMachine(folder);
    complete(suite, folder);
    return console.log(`${suite}: ${versionIn(folder)} is there`);
  }
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(serversFolder, { recursive: true });
  console.log(`${suite}: fetching Dovecot, which takes about a minute`);
  // Without a mirror in the environment, debootstrap uses the one of the suite.
  const mirror = process.env.DEBIAN_MIRROR === undefined ? [] : [process.env.DEBIAN_MIRROR];
  const options = ["--variant=minbase", `--include=${PACKAGES.join(",")}`, suite, unfinished, ...mirror];
  const { status, stdout, error } = spawnSync("debootstrap", options, {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  if (error !== undefined || status !== 0) {
    const reason = error?.message ?? stdout.split("\n").slice(-5).join("\n");
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(
      `${suite}: debootstrap failed: ${reason}\nOn Debian: apt-get install debootstrap; run as root.`,
    );
  }
  nameThisMachine(unfinished);
  renameSync(unfinished, folder);
  console.log(`${suite}: ${versionIn(folder)}`);
}

/**
 * Adds the packages that a server lacks: it may have been installed by an earlier version of this script.
 * @param {string} suite
 * @param {string} folder
 */
function complete(suite, folder) {
  const missing = PACKAGES.filter((name) => !isInstalled(folder, name));
  if (missing.length === 0) return;
  console.log(`${suite}: adding ${missing.join(", ")}`);
  const install = ["apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends", ...missing];
  for (const command of [["apt-get", "update", "--quiet=2"], install]) {
    const { status, stdout, stderr } = inside(folder, command);
    if (status !== 0)
      throw new Error(
        `${suite}: ${command.join(" ")} failed in ${folder}: ${stderr || stdout}\nOr remove the folder: then it is installed anew.`,
      );
  }
}

/**
 * @param {string} folder
 * @param {string} name
 */
function isInstalled(folder, name) {
  return inside(folder, ["dpkg-query", "--status", name]).stdout.includes("\nStatus: install ok installed\n");
}

/**
 * @param {string} folder
 * @param {readonly string[]} command
 */
function inside(folder, command) {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("chroot", [folder, ...command], { encoding: "utf8", env: environment });
}

/**
 * Dovecot looks up the machine's own name, each process anew. Where no file has it the DNS is asked, and each answer
 * that is lost takes five seconds.
 * @param {string} folder
 */
function nameThisMachine(folder) {
  writeFileSync(join(folder, "etc/hosts"), `127.0.0.1 localhost ${hostname()}\n`);
}

/** @param {string} folder */
function versionIn(folder) {
  return execFileSync("chroot", [folder, "dovecot", "--version"], { encoding: "utf8" }).trim();
}

const asked = process.argv.slice(2);
const unknown = asked.filter((suite) => !SUITES.includes(suite));
if (unknown.length > 0) {
  console.error(`Not a suite: ${unknown.join(", ")}. There are ${SUITES.join(", ")}.`);
  process.exitCode = 2;
} else {
  try {
    for (const suite of asked.length > 0 ? asked : SUITES) install(suite);
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    process.exitCode = 1;
  }
}
