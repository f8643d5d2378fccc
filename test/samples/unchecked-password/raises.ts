import { accept, type AuthHooks, reject } from "dovescript";

const HASH = "{SSHA256}bcoDb5x1ZbNPm1p2cVxLTD4GVxGSGmcPTH1Q5AEnoGpzYWx0";

export default {
  auth_password_verify(request, password) {
    if (request.password_verify(HASH, password)) return accept();
    return reject("password_mismatch");
  },
} satisfies AuthHooks;
