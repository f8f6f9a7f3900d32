/** Subresource-integrity value of the SHA-256 of some bytes: `sha256-` and its base64, as in the precache manifest. */
export async function integrityOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
