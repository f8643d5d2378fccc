export { performOnServer } from "../verify/contexts/auth/auth_server.ts";
export { findInstallations } from "../verify/installation.ts";
export { RealDovecot } from "../verify/real_dovecot.ts";
export { authSurfaceOf, withAuthSurface } from "./auth_surface_of.ts";
export { surfaceOf } from "./surface_of.ts";
