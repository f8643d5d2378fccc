import type { UserWorld, World } from "../runtime/index.ts";

/** The home of an account in the world. */
export function homeOf(name: string, user: UserWorld): string {
  return user.home ?? `/var/vmail/${name}`;
}

/** The world with all homes below a folder, where a server has them. */
export function worldBelow(files: string, world: World): World {
  if (files === "") return world;
  const users = Object.entries(world.users ?? {}).map(
    ([name, user]) => [name, { ...user, home: files + homeOf(name, user) }] as const,
  );
  return { ...world, users: Object.fromEntries(users) };
}
