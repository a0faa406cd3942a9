import { z } from 'zod';

export const Role = z.enum(['designer', 'releaser', 'admin', 'auditor']);
export type Role = z.infer<typeof Role>;

/** What may be allowed to a role or an API token. */
export const Permission = z.enum(['read', 'edit', 'release', 'administer', 'unmask']);
export type Permission = z.infer<typeof Permission>;

/** management.md, "Who may do what". */
export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  designer: ['read', 'edit'],
  releaser: ['read', 'edit', 'release'],
  admin: ['read', 'edit', 'release', 'administer', 'unmask'],
  auditor: ['read', 'unmask'],
};

/** `POST /api/v1/sign-in` */
export const SignInRequest = z.object({
  /** absent: the only tenant of the installation, or `demo` */
  tenant: z.string().min(1).max(64).optional(),
  userName: z.string().min(1).max(128),
  password: z.string().min(1).max(256),
});
export type SignInRequest = z.infer<typeof SignInRequest>;

/** `GET /api/v1/me`, and the reply to signing in. */
export const Me = z.object({
  id: z.string(),
  userName: z.string(),
  name: z.string(),
  role: Role,
  permissions: z.array(Permission),
  tenant: z.object({ id: z.string(), name: z.string(), timeZone: z.string() }),
});
export type Me = z.infer<typeof Me>;
