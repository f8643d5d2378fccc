import type { AuthCase } from "../../auth_case.ts";

const LOOKUP = `function auth_userdb_lookup(request)
  return dovecot.auth.USERDB_RESULT_OK, { uid = request.user, gid = request.user, home = "/var/vmail" }
end
`;

/** Users and groups of the system that fields name. */
export const systemNames: readonly AuthCase[] = [
  {
    title: "uid and gid name users and groups of the system that a world has",
    covers: ["auth_userdb_lookup"],
    lua: LOOKUP,
    auth: {
      auth_verbose: true,
      system_users: { vmail: 5000, onlyuser: 5001 },
      system_groups: { vmail: 5002, onlygroup: 5003 },
    },
    actions: ["user vmail", "user onlyuser", "user onlygroup", "user mail"],
  },
  {
    title: "a static userdb names users and groups of the system that a world has",
    covers: [],
    lua: "function auth_password_verify() return dovecot.auth.PASSDB_RESULT_OK, {} end\n",
    auth: {
      auth_verbose: true,
      system_users: { vmail: 5000 },
      system_groups: { vmail: 5000 },
      passdbs: [{ driver: "lua" }],
      userdbs: [{ driver: "static", fields: { uid: "vmail", gid: "vmail", home: "/var/vmail" } }],
    },
    actions: ["user alice"],
  },
];
