/** What this page cannot do without; each has its own words and its own way out. */
export const REQUIREMENTS = ['secure-address', 'cryptography', 'storage'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/**
 * What is missing before anything else is said. Browsers give cryptography to
 * pages of HTTPS or of the machine itself only, so an insecure address comes
 * first; numbers of 2,048 bits need `BigInt`.
 */
export function missingRequirements(browser: {
  readonly isSecureContext: boolean;
  readonly crypto: { readonly subtle?: unknown } | undefined;
  readonly indexedDB: unknown;
  readonly BigInt: unknown;
}): readonly Requirement[] {
  if (!browser.isSecureContext) return ['secure-address'];
  const missing: Requirement[] = [];
  if (browser.crypto?.subtle === undefined || browser.BigInt === undefined)
    missing.push('cryptography');
  if (browser.indexedDB === undefined || browser.indexedDB === null) missing.push('storage');
  return missing;
}
