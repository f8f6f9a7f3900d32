/** The SHA-256 of a file as it was built, in hex; `scripts/vite/file-hash.ts` writes it in. */
declare module '*?sha256' {
  const sha256: string;
  export default sha256;
}
