/** Trusted Types as far as they are used here; TypeScript's own libraries do not know them. */
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

interface ScriptPolicy {
  /** Gives a string by a rule; by a policy what browsers take for one. */
  createScriptURL(address: string): string;
}

/** Named in the content policy; a browser without Trusted Types takes the plain address. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('selvedge', {
  createScriptURL: ownAddress,
});

/**
 * The address of a script that is to run in a thread of its own, in the form that the content policy asks for.
 * @throws TypeError unless it lies at the app's own origin
 */
export function scriptAddress(address: string): string {
  return policy === undefined ? ownAddress(address) : policy.createScriptURL(address);
}

function ownAddress(address: string): string {
  const { href } = new URL(address, location.href);
  // A blob's address has the origin of who made it, and is no file of the app.
  if (!href.startsWith(`${location.origin}/`)) throw new TypeError(`${href} is not of this app`);
  return href;
}
